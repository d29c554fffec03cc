namespace CrisisReview.Domain.Simulation;

/// <summary>Means of losses, from exact sums.</summary>
internal static class WeightedMean
{
    /// <summary>The mean in currency units, rounded once, to 28 digits. The whole part and the rest are divided apart so that large weighted sums keep
    /// their digits.</summary>
    public static Money ToMoney(Int128 weightedLoss, long weight)
    {
        var whole = weightedLoss / weight;
        var rest = (long)(weightedLoss - (whole * weight));
        return new(((decimal)whole + ((decimal)rest / weight)) / LossUnits.PerCurrencyUnit);
    }
}
