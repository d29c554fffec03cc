using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>Where a simulation's time goes, call by call, in the fastest form on one thread.</summary>
internal static class StagesBenchmark
{
    private const int Runs = 7;

    public static void Run(IEnumerable<BenchmarkBook> books)
    {
        foreach (var book in books)
        {
            WarmUp.Of(book, PathKernel.Best, 1);
            var runs = Enumerable.Range(0, Runs).Select(_ => Stages(book)).ToArray();
            Console.WriteLine(book.Name);
            foreach (var (stage, index) in runs[0].Select((stage, index) => (stage.Name, index)))
            {
                var timings = runs.Select(run => run[index].Timing).ToArray();
                Console.WriteLine($"  {stage,-14}{Timing.Median(timings).Cpu,10:F4} CPU seconds, at best {timings.Min(timing => timing.Cpu):F4}");
            }
        }
    }

    private static (string Name, Timing Timing)[] Stages(BenchmarkBook book)
    {
        var settings = new SimulationSettings { Paths = book.Paths };
        BatchSimulation simulation = null!;
        PathSums sums = null!;
        LossDistribution distribution = null!;
        return
        [
            ("layout", Timing.Of(() => simulation = new(book.Accounts, book.Model, settings))),
            ("losses", Timing.Of(() => sums = simulation.Losses())),
            ("distribution", Timing.Of(() => distribution = LossDistribution.Of(sums, settings))),
            ("contributions", Timing.Of(() => simulation.Contributions(distribution.Tail95))),
        ];
    }
}
