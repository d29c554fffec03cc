using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Scenarios;

namespace CrisisReview.Pipeline.Questions;

/// <summary>How strong a crisis must be to cost so much: a scenario of the catalogue by id, or one of the caller's own in full, and the loss to reach.</summary>
public sealed record ReverseStressRequest
{
    public ScenarioId? ScenarioId { get; init; }

    public Scenario? Scenario { get; init; }

    /// <summary>The run date; null: the day on which the request is made, in UTC.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Simulated paths; null: the default.</summary>
    public int? Paths { get; init; }

    /// <summary>Key of the random numbers; the same seed draws the same crisis. Null: the default.</summary>
    public long? Seed { get; init; }

    public required StressTarget Target { get; init; }

    internal ScenarioQuestion Question => new(ScenarioId, Scenario, AsOf, Paths, Seed, Sampling.Plain);
}
