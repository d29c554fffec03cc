namespace CrisisReview.Domain.Attention;

/// <summary>Compares a quarter of last year's hours with the hours due.</summary>
internal static class ServiceComparison
{
    public static ServiceLevel Of(decimal spent, decimal due, BalancePolicy policy) =>
        Math.Abs(spent - due) <= policy.ToleratedHours ? ServiceLevel.AsDue
        : spent > due * policy.OverServedAbove ? ServiceLevel.OverServed
        : spent < due * policy.UnderServedBelow ? ServiceLevel.UnderServed
        : ServiceLevel.AsDue;
}
