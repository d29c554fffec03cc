namespace CrisisReview.Reports.Assumptions;

/// <summary>Every number that a scenario or a rule can name, in the order of the document.</summary>
public static class ShockFields
{
    public static IReadOnlyList<ShockField> All { get; } =
    [
        new("/receivables/collectionDelayDays", "Collection delay", ShockUnit.Days, "Customers pay {0} later.", s => s.Receivables?.CollectionDelayDays),
        new("/receivables/lossRateMultiplier", "Default rate", ShockUnit.Factor, "Receivables default {0} as often.", s => s.Receivables?.LossRateMultiplier),
        new("/receivables/lossGivenDefault", "Loss given default", ShockUnit.Fraction, "{0} of a balance is lost when its customer defaults.", s => s.Receivables?.LossGivenDefault),
        new("/orders/cancelProbability", "Orders cancelled", ShockUnit.Fraction, "{0} of pending orders are cancelled.", s => s.Orders?.CancelProbability),
        new("/orders/deliveryDelayDays", "Delivery delay", ShockUnit.Days, "Deliveries slip by {0}.", s => s.Orders?.DeliveryDelayDays),
        new("/orders/priceConcession", "Price given up on orders", ShockUnit.Fraction, "Customers who keep their orders pay {0} less for them.", s => s.Orders?.PriceConcession),
        new("/orders/scaleBack", "Orders cut by customers", ShockUnit.Fraction, "Customers cut {0} off the orders they keep.", s => s.Orders?.ScaleBack),
        new("/orders/supplyFailure", "Orders we cannot deliver", ShockUnit.Fraction, "We cannot deliver {0} of what is ordered.", s => s.Orders?.SupplyFailure),
        new("/renewals/churnProbability", "Contracts not renewed", ShockUnit.Fraction, "{0} of maintenance contracts are not renewed.", s => s.Renewals?.ChurnProbability),
        new("/renewals/priceConcession", "Price given up on renewal", ShockUnit.Fraction, "Contracts that renew do so for {0} less.", s => s.Renewals?.PriceConcession),
        new("/renewals/missionCriticalFactor", "Non-renewal where mission critical", ShockUnit.Factor, "Mission-critical contracts lapse {0} as often as others.", s => s.Renewals?.MissionCriticalFactor),
        new("/opportunities/winRateFactor", "Sales won", ShockUnit.Factor, "Sales are won {0} as often.", s => s.Opportunities?.WinRateFactor),
        new("/margins/costInflation", "Cost inflation", ShockUnit.Fraction, "Our costs rise by {0}.", s => s.Margins?.CostInflation),
        new("/margins/fxRise", "Foreign currency dearer", ShockUnit.Fraction, "Foreign currency grows {0} dearer.", s => s.Margins?.FxRise),
        new("/margins/fxPassThrough", "Currency rise passed on", ShockUnit.Fraction, "Customers bear {0} of that rise.", s => s.Margins?.FxPassThrough),
        new("/margins/costToServeIncrease", "Cost to serve", ShockUnit.Fraction, "Serving customers costs {0} more.", s => s.Margins?.CostToServeIncrease),
    ];
}
