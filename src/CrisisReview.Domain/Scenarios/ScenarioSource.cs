namespace CrisisReview.Domain.Scenarios;

/// <summary>Where a number of a scenario comes from.</summary>
public sealed record ScenarioSource
{
    /// <summary>JSON pointer of the number within the scenario; null where the claim is about the whole.</summary>
    public string? Pointer { get; init; }

    public EvidenceBasis Basis { get; init; }

    /// <summary>What is published or judged, and how it became the shock.</summary>
    public required string Claim { get; init; }

    /// <summary>Publisher, title, year. A cited number must have one.</summary>
    public string? Source { get; init; }

    public int? Year { get; init; }
}
