using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Pipeline.Runs;

/// <summary>A scenario run as it is recorded.</summary>
public sealed record Run
{
    public required RunId RunId { get; init; }

    public required ScenarioId ScenarioId { get; init; }

    public required string ScenarioName { get; init; }

    public required DateOnly AsOf { get; init; }

    public required RunStatus Status { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required string StartedBy { get; init; }

    public required int PolicyVersion { get; init; }

    public required SimulationSettings Simulation { get; init; }

    public PackChoice Packs { get; init; }

    public string? Note { get; init; }

    public RunSnapshot? Snapshot { get; init; }

    public int? PackCount { get; init; }

    public string? ResultSha256 { get; init; }

    public PortfolioSummary? Summary { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Management's sign-off; null: not given.</summary>
    public RunApproval? Approval { get; init; }

    /// <summary>Why the run failed, or who cancelled it.</summary>
    public string? Error { get; init; }

    /// <summary>The last fault of an attempt that will be repeated.</summary>
    public string? Trouble { get; init; }

    /// <summary>The last state whose first messages have all been sent; null: none yet.</summary>
    public RunStatus? Sent { get; init; }

    /// <summary>What the watch over runs under way saw last; null: it has not looked yet.</summary>
    public RunWatch? Watch { get; init; }
}
