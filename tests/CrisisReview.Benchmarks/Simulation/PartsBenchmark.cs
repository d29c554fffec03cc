using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>What the arithmetic alone costs in the fastest form: draws, comparisons and sums of all paths, the Philox words of the tail, the thresholds, each on data in cache and as often
/// as the book asks. The whole should stay within 1.5 times their sum.</summary>
internal static class PartsBenchmark
{
    private const int Runs = 31;

    public static void Run(IEnumerable<BenchmarkBook> books)
    {
        foreach (var book in books)
        {
            WarmUp.Of(book, PathKernel.Best, 1);
            var kernel = PathKernel.Of(PathKernel.Best);
            var parts = new Parts(kernel, book, BatchForms.Simulate(book, PathKernel.Best, 1).Distribution.Tail95);
            var timings = Enumerable.Range(0, Runs).Select(_ => (
                Words: Timing.Of(parts.TailWords), Thresholds: Timing.Of(parts.Thresholds), Sums: Timing.Of(parts.Sums),
                Whole: Timing.Of(() => BatchForms.Simulate(book, PathKernel.Best, 1)))).ToArray();
            var (words, thresholds, sums, whole) = (
                Timing.Median([.. timings.Select(timing => timing.Words)]).Cpu,
                Timing.Median([.. timings.Select(timing => timing.Thresholds)]).Cpu,
                Timing.Median([.. timings.Select(timing => timing.Sums)]).Cpu,
                Timing.Median([.. timings.Select(timing => timing.Whole)]).Cpu);
            Console.WriteLine($"{book.Name}, CPU seconds: draws, comparisons and sums {sums:F4}, words of the tail {words:F4}, thresholds {thresholds:F4};"
                + $" together {words + thresholds + sums:F4}; whole {whole:F4}, {whole / (words + thresholds + sums):F2} times");
        }
    }
}
