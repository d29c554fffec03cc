using System.Diagnostics;

namespace CrisisReview.Benchmarks.Scale;

/// <summary>Takes the figures of one stage after the other.</summary>
internal sealed class StageWatch(IReadOnlyList<ProcessFigures> apps, ProcessFigures emulator)
{
    private readonly List<StageFigures> _stages = [];
    private readonly Stopwatch _watch = new();
    private double _appCpu;
    private double _emulatorCpu;

    public IReadOnlyList<StageFigures> Stages => _stages;

    /// <summary>Forgets what was before.</summary>
    public void Begin()
    {
        (_appCpu, _emulatorCpu) = (apps.Sum(app => app.CpuSeconds()), emulator.CpuSeconds());
        foreach (var app in apps)
        {
            app.ForgetPeak();
        }

        _watch.Restart();
    }

    /// <summary>Ends a stage and begins the next.</summary>
    public void End(string stage)
    {
        _stages.Add(new(
            stage,
            _watch.Elapsed.TotalSeconds,
            apps.Sum(app => app.CpuSeconds()) - _appCpu,
            emulator.CpuSeconds() - _emulatorCpu,
            [.. apps.Select(app => app.PeakMebibytes())]));
        Begin();
    }
}
