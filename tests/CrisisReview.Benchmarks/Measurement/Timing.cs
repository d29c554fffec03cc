using System.Diagnostics;

namespace CrisisReview.Benchmarks.Measurement;

/// <summary>Seconds by the clock, and of processors (all threads of this process together). Where others use the machine too, the
/// second says more.</summary>
internal readonly record struct Timing(double Wall, double Cpu)
{
    public static async Task<Timing> OfAsync(Func<Task> action)
    {
        var (cpu, watch) = (Environment.CpuUsage.TotalTime, Stopwatch.StartNew());
        await action();
        return new(watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    public static Task<Timing> Of(Action action) => OfAsync(() =>
    {
        action();
        return Task.CompletedTask;
    });

    /// <summary>Medians of both.</summary>
    public static Timing Median(IReadOnlyCollection<Timing> timings) =>
        new(Quantile.Median(timings.Select(timing => timing.Wall)), Quantile.Median(timings.Select(timing => timing.Cpu)));

    /// <summary>Runs every subject once unmeasured, then all of them in turn, <paramref name="rounds"/> times, so that a slow minute
    /// of the machine falls on all alike; answers the median of each.</summary>
    public static async Task<Timing[]> AlternatedAsync(int rounds, params Func<Task<Timing>>[] subjects)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        foreach (var subject in subjects)
        {
            await subject();
        }

        var timings = subjects.Select(_ => new List<Timing>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (index, subject) in subjects.Index())
            {
                GC.Collect();
                timings[index].Add(await subject());
            }
        }

        return [.. timings.Select(Median)];
    }
}
