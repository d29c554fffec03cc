namespace CrisisReview.Domain.Executives;

/// <summary>Who shall look after which key account. Every list stands in order of the account's id.</summary>
public sealed record PlacementPlan
{
    /// <summary>Sum of the placements' benefits.</summary>
    public required decimal Objective { get; init; }

    /// <summary>No plan that places as many accounts has an objective higher than this one's by more; null: none is higher at all.</summary>
    public decimal? Gap { get; init; }

    public required IReadOnlyList<Placement> Placements { get; init; }

    public required IReadOnlyList<UnplacedAccount> Unplaced { get; init; }

    public required IReadOnlyList<Move> Moves { get; init; }

    /// <summary>The least number of further executives with whom every key account could be placed.</summary>
    public required int ExecutivesMissing { get; init; }

    /// <summary>How many of those missing must serve mission-critical accounts.</summary>
    public required int MissionCriticalExecutivesMissing { get; init; }
}
