namespace CrisisReview.Domain.Attention;

/// <summary>When last year's hours count as too many or too few for what an account is due.</summary>
/// <param name="OverServedAbove">Multiple of the hours due above which an account is over-served.</param>
/// <param name="UnderServedBelow">Multiple of the hours due below which it is under-served.</param>
/// <param name="ToleratedHours">Hours a quarter by which any account may differ.</param>
/// <param name="TopShare">Fraction of accounts, highest scores first, whose share of the hours is told.</param>
public sealed record BalancePolicy(
    decimal OverServedAbove = 1.5m, decimal UnderServedBelow = 0.5m, decimal ToleratedHours = 1m, decimal TopShare = 0.20m);
