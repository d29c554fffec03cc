using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Reports.Inputs;

/// <summary>What every page says of the run it comes from. <see cref="StartedAt"/> is the only time on paper and in the file, but for the sign-off's.</summary>
public sealed record RunFacts
{
    public required string RunId { get; init; }

    public required Scenario Scenario { get; init; }

    public required Policy Policy { get; init; }

    /// <summary>The run date: ages of receivables and of profiles are counted to it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Last day in scope.</summary>
    public required DateOnly HorizonEnd { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public string? Note { get; init; }

    /// <summary>Null where the run was not approved when the pack was made.</summary>
    public ApprovalFact? Approval { get; init; }

    public required string SnapshotSha256 { get; init; }

    public required int PolicyVersion { get; init; }
}
