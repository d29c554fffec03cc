using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>Peak memory of a simulation beyond the ladders it is given.</summary>
internal static class MemoryBenchmark
{
    private const double Mebi = 1024.0 * 1024.0;

    public static void Run()
    {
        foreach (var paths in (int[])[10_000, 20_000, 40_000])
        {
            var book = BenchmarkBook.Of(100_000, 20, paths);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var peak = PeakWhile(() => BatchForms.Simulate(book, PathKernel.Best, 1));
            Console.WriteLine($"{book.Name}: {(peak - before) / Mebi:F1} MiB beyond the ladders, which take {before / Mebi:F1} MiB");
        }
    }

    // Managed bytes, committed or waiting for collection: an upper bound of what is live.
    private static long PeakWhile(Action action)
    {
        var peak = 0L;
        var done = false;
        var watch = new Thread(() =>
        {
            while (!Volatile.Read(ref done))
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: false));
                Thread.Sleep(1);
            }
        });
        watch.Start();
        action();
        Volatile.Write(ref done, true);
        watch.Join();
        return peak;
    }
}
