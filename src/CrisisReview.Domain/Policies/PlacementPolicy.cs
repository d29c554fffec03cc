namespace CrisisReview.Domain.Policies;

/// <summary>How key accounts are given to executives.</summary>
public sealed record PlacementPolicy
{
    /// <summary>The most key accounts that one executive looks after, 1 to 1 000.</summary>
    public int MostKeyAccounts { get; init; } = 10;

    /// <summary>What a change of executive costs, in the unit of the benefit (1: the best account with the most dependable executive), 0 to 10.</summary>
    public decimal MoveReluctance { get; init; } = 0.15m;
}
