namespace CrisisReview.Domain.Simulation;

/// <summary>A mean of losses, from exact sums.</summary>
/// <param name="WeightedLoss">Sum of weight times loss, in units of <see cref="LossUnits"/>.</param>
/// <param name="Weight">Sum of the weights.</param>
internal readonly record struct WeightedMean(Int128 WeightedLoss, long Weight)
{
    /// <summary>The mean in currency units, rounded once, to 28 digits. The whole part and the rest are divided apart so that large weighted sums keep
    /// their digits.</summary>
    public Money Mean
    {
        get
        {
            var whole = WeightedLoss / Weight;
            var rest = (long)(WeightedLoss - (whole * Weight));
            return new(((decimal)whole + ((decimal)rest / Weight)) / LossUnits.PerCurrencyUnit);
        }
    }
}
