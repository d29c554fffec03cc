using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Scenarios;

namespace CrisisReview.Pipeline.Runs;

/// <summary>What a caller asks of a run: a scenario of the catalogue by id, or one of his own in full.</summary>
public sealed record RunRequest
{
    public const int MaximumNoteLength = 500;

    public ScenarioId? ScenarioId { get; init; }

    public Scenario? Scenario { get; init; }

    /// <summary>The run date; null: the day on which the request is made, in UTC.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Simulated paths; null: the default.</summary>
    public int? Paths { get; init; }

    /// <summary>Key of the random numbers; the same seed draws the same crisis. Null: the default.</summary>
    public long? Seed { get; init; }

    public Sampling Sampling { get; init; }

    public PackChoice Packs { get; init; }

    public string? Note { get; init; }

    internal ScenarioQuestion Question => new(ScenarioId, Scenario, AsOf, Paths, Seed, Sampling);
}
