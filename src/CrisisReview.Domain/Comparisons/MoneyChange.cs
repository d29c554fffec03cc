namespace CrisisReview.Domain.Comparisons;

/// <summary>An amount in the earlier and in the later of two runs.</summary>
public sealed record MoneyChange(Money Earlier, Money Later)
{
    /// <summary>Later less earlier.</summary>
    public Money Difference => Later - Earlier;
}
