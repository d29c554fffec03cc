namespace CrisisReview.Domain.Scenarios;

/// <summary>Pending orders are cancelled, cut, delayed, re-priced, or cannot be delivered.</summary>
/// <param name="CancelProbability">Probability that the customer cancels, 0 to 1.</param>
/// <param name="DeliveryDelayDays">Days by which delivery, and so payment, comes later.</param>
/// <param name="PriceConcession">Fraction of the price given up.</param>
/// <param name="ScaleBack">Fraction of the order that the customer cuts.</param>
/// <param name="SupplyFailure">Fraction of the order that we ourselves cannot deliver.</param>
public sealed record OrdersShock(
    decimal CancelProbability = 0m,
    int DeliveryDelayDays = 0,
    decimal PriceConcession = 0m,
    decimal ScaleBack = 0m,
    decimal SupplyFailure = 0m)
{
    internal OrdersShock With(OrdersOverride? o) => o is null ? this : new(
        o.CancelProbability ?? CancelProbability,
        o.DeliveryDelayDays ?? DeliveryDelayDays,
        o.PriceConcession ?? PriceConcession,
        o.ScaleBack ?? ScaleBack,
        o.SupplyFailure ?? SupplyFailure);
}
