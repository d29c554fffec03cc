namespace CrisisReview.Domain.Scenarios;

/// <summary>The values that one field of the shocks may have, both ends included.</summary>
/// <param name="Lever">The group's name in a document, such as "orders".</param>
/// <param name="Field">The field's name in a document, such as "cancelProbability".</param>
/// <param name="Minimum">Smallest value allowed.</param>
/// <param name="Maximum">Largest value allowed.</param>
/// <param name="ValueIn">The field's value; null where the document does not name it.</param>
public sealed record ShockRange(string Lever, string Field, decimal Minimum, decimal Maximum, Func<ShockOverrides, decimal?> ValueIn)
{
    private const decimal TenYearsOfDays = 3650m;

    /// <summary>Every field of the shocks.</summary>
    public static IReadOnlyList<ShockRange> All { get; } =
    [
        new("receivables", "collectionDelayDays", 0m, TenYearsOfDays, shocks => shocks.Receivables?.CollectionDelayDays),
        new("receivables", "lossRateMultiplier", 0m, 1000m, shocks => shocks.Receivables?.LossRateMultiplier),
        new("receivables", "lossGivenDefault", 0m, 1m, shocks => shocks.Receivables?.LossGivenDefault),
        new("orders", "cancelProbability", 0m, 1m, shocks => shocks.Orders?.CancelProbability),
        new("orders", "deliveryDelayDays", 0m, TenYearsOfDays, shocks => shocks.Orders?.DeliveryDelayDays),
        new("orders", "priceConcession", 0m, 1m, shocks => shocks.Orders?.PriceConcession),
        new("orders", "scaleBack", 0m, 1m, shocks => shocks.Orders?.ScaleBack),
        new("orders", "supplyFailure", 0m, 1m, shocks => shocks.Orders?.SupplyFailure),
        new("renewals", "churnProbability", 0m, 1m, shocks => shocks.Renewals?.ChurnProbability),
        new("renewals", "priceConcession", 0m, 1m, shocks => shocks.Renewals?.PriceConcession),
        new("renewals", "missionCriticalFactor", 0m, 10m, shocks => shocks.Renewals?.MissionCriticalFactor),
        new("opportunities", "winRateFactor", 0m, 10m, shocks => shocks.Opportunities?.WinRateFactor),
        new("margins", "costInflation", -1m, 10m, shocks => shocks.Margins?.CostInflation),
        new("margins", "fxRise", -1m, 100m, shocks => shocks.Margins?.FxRise),
        new("margins", "fxPassThrough", 0m, 1m, shocks => shocks.Margins?.FxPassThrough),
        new("margins", "costToServeIncrease", -1m, 10m, shocks => shocks.Margins?.CostToServeIncrease),
    ];

    /// <summary>JSON pointer of the field within the shocks.</summary>
    public string Pointer => $"/{Lever}/{Field}";
}
