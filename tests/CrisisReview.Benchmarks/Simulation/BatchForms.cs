using CrisisReview.Domain.Simulation;

namespace CrisisReview.Benchmarks.Simulation;

/// <summary>The calls that a run makes, in a chosen form.</summary>
internal static class BatchForms
{
    public static bool Supports(KernelForm form) => PathKernel.Supports(form);

    public static (LossDistribution Distribution, IReadOnlyList<TailContribution> Contributions) Simulate(BenchmarkBook book, KernelForm form, int threads)
    {
        var settings = new SimulationSettings { Paths = book.Paths };
        var simulation = new BatchSimulation(book.Accounts, book.Model, settings, form, threads);
        var distribution = LossDistribution.Of(simulation.Losses(threads), settings, threads);
        return (distribution, simulation.Contributions(distribution.Tail95, threads));
    }
}
