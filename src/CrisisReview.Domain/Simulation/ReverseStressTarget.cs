namespace CrisisReview.Domain.Simulation;

/// <summary>What a reverse stress looks for: an amount of loss, or a share of the book's baseline contribution (1: all of it).</summary>
public sealed record ReverseStressTarget
{
    private ReverseStressTarget(ReverseStressMeasure measure, Money? amount, decimal? share) => (Measure, Amount, Share) = (measure, amount, share);

    public ReverseStressMeasure Measure { get; }

    public Money? Amount { get; }

    public decimal? Share { get; }

    /// <exception cref="ArgumentOutOfRangeException">The amount is not above zero.</exception>
    public static ReverseStressTarget OfAmount(ReverseStressMeasure measure, Money amount) => amount > Money.Zero
        ? new(measure, amount, null)
        : throw new ArgumentOutOfRangeException(nameof(amount), amount, "The loss to look for must be above 0.");

    /// <exception cref="ArgumentOutOfRangeException">The share is not above zero.</exception>
    public static ReverseStressTarget OfShare(ReverseStressMeasure measure, decimal shareOfBaselineContribution) => shareOfBaselineContribution > 0m
        ? new(measure, null, shareOfBaselineContribution)
        : throw new ArgumentOutOfRangeException(nameof(shareOfBaselineContribution), shareOfBaselineContribution, "The share of baseline contribution to look for must be above 0.");
}
