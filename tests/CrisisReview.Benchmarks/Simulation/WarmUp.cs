using System.Diagnostics;
using System.Runtime;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>Repeats what will be timed until the runtime has compiled all of it for good: what runs often it compiles anew on another thread, which would take a core from the second of two
/// threads and be counted as the processor time of one.</summary>
internal static class WarmUp
{
    private const int LeastRuns = 60;

    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    /// <summary>Simulates a tenth of the paths, which runs the same code.</summary>
    public static void Of(BenchmarkBook book, KernelForm form, int threads)
    {
        var fewPaths = book.WithPaths(book.Paths / 10);
        Of(() => BatchForms.Simulate(fewPaths, form, threads));
    }

    private static void Of(Action action)
    {
        var (compiled, since) = (JitInfo.GetCompiledMethodCount(), Stopwatch.StartNew());
        for (var run = 0; run < LeastRuns || since.Elapsed < Quiet; run++)
        {
            action();
            if (compiled != JitInfo.GetCompiledMethodCount())
            {
                compiled = JitInfo.GetCompiledMethodCount();
                since.Restart();
            }
        }
    }
}
