using CrisisReview.Domain;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Policies;

namespace CrisisReview.Pipeline.Scenarios;

/// <summary>What every request for figures says: which scenario, on which day, simulated how. Null: the default.</summary>
internal sealed record ScenarioQuestion(ScenarioId? ScenarioId, Scenario? Scenario, DateOnly? AsOf, int? Paths, long? Seed, Sampling Sampling)
{
    private SimulationSettings Simulation => new()
    {
        Paths = Paths ?? SimulationSettings.DefaultPaths,
        Seed = Seed ?? SimulationSettings.DefaultSeed,
        Sampling = Sampling,
    };

    public IEnumerable<ValidationProblem> Faults()
    {
        if (ScenarioId is null == Scenario is null)
        {
            yield return new("", "must have either scenarioId or scenario, and not both.");
        }

        if (AsOf is { Year: < 1900 or > 2200 })
        {
            yield return new("/asOf", $"must lie between 1900-01-01 and 2200-12-31, was {AsOf:yyyy-MM-dd}.");
        }

        if (Simulation.Fault is { } fault)
        {
            yield return new("/paths", fault);
        }

        foreach (var problem in Scenario is null ? [] : ScenarioValidator.Validate(Scenario))
        {
            yield return problem with { Pointer = "/scenario" + problem.Pointer };
        }
    }

    /// <summary>The scenario and the policy as they stand now.</summary>
    /// <exception cref="NotFoundException">The scenario does not exist.</exception>
    public async Task<CrisisCase> ResolveAsync(ScenarioCatalogue scenarios, IPolicyStore policies, DateTimeOffset now, CancellationToken cancellation) => new(
        Scenario ?? await scenarios.GetAsync(ScenarioId!.Value, cancellation),
        await policies.CurrentAsync(cancellation),
        AsOf ?? DateOnly.FromDateTime(now.UtcDateTime),
        Simulation);
}
