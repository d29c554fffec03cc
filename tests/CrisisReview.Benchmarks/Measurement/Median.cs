using System.Diagnostics;

namespace CrisisReview.Benchmarks.Measurement;

/// <summary>Medians of times, in seconds by the clock.</summary>
internal static class Median
{
    /// <summary>Runs every subject once unmeasured, then all of them in turn, <paramref name="rounds"/> times, so that a slow minute
    /// of the machine falls on all alike. A subject measures itself and answers its seconds.</summary>
    public static async Task<double[]> AlternatedAsync(int rounds, params Func<Task<double>>[] subjects)
    {
        foreach (var subject in subjects)
        {
            await subject();
        }

        var seconds = subjects.Select(_ => new List<double>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (index, subject) in subjects.Index())
            {
                GC.Collect();
                seconds[index].Add(await subject());
            }
        }

        return [.. seconds.Select(Of)];
    }

    public static Func<Task<double>> Timed(Func<Task> action) => async () =>
    {
        var watch = Stopwatch.StartNew();
        await action();
        return watch.Elapsed.TotalSeconds;
    };

    public static Func<Task<double>> Timed(Action action) => Timed(() =>
    {
        action();
        return Task.CompletedTask;
    });

    public static double Of(IEnumerable<double> values) => Percentile(values, 0.5);

    /// <summary>The smallest value that <paramref name="share"/> of all do not exceed.</summary>
    public static double Percentile(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
