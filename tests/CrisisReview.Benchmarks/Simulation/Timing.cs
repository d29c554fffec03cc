using System.Diagnostics;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>Seconds by the clock, and of processors (all threads together).</summary>
internal readonly record struct Timing(double Wall, double Cpu)
{
    /// <summary>Begins with nothing left to collect, so that nobody pays for another's garbage.</summary>
    public static Timing Of(Action action)
    {
        GC.Collect();
        var cpu = Environment.CpuUsage.TotalTime;
        var wall = Stopwatch.StartNew();
        action();
        return new(wall.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - cpu).TotalSeconds);
    }

    /// <summary>Medians of both.</summary>
    public static Timing Median(IReadOnlyCollection<Timing> timings) =>
        new(Middle(timings.Select(timing => timing.Wall)), Middle(timings.Select(timing => timing.Cpu)));

    private static double Middle(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[(sorted.Length - 1) / 2];
    }
}
