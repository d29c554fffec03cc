using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Pipeline.Runs;

/// <summary>What a caller asks of a run: a scenario of the catalogue by id, or one of his own in full.</summary>
public sealed record RunRequest
{
    public const int MaximumNoteLength = 500;

    public ScenarioId? ScenarioId { get; init; }

    public Scenario? Scenario { get; init; }

    /// <summary>The run date; null: the day on which the request is made, in UTC.</summary>
    public DateOnly? AsOf { get; init; }

    public PackChoice Packs { get; init; }

    public string? Note { get; init; }
}
