using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Simulation;

/// <summary>A scenario with every shock m times as strong: a field f with neutral value f0 becomes <c>f0 + m (f - f0)</c>, cut to the range that scenarios may have;
/// days are rounded half to even. 0 is the neutral scenario, 1 the scenario itself. For the loss given default f0 is the policy's. The pass-through of
/// exchange rates and the factor of mission-critical contracts say how customers behave, not how strong the crisis is: they stay, and so do rules, horizon and correlation.</summary>
public static class ScenarioMultiple
{
    private static readonly Dictionary<string, ShockRange> Ranges = ShockRange.All.ToDictionary(range => range.Pointer);

    public static Scenario Of(Scenario scenario, Policy policy, decimal multiple) => scenario with
    {
        Shocks = Of(scenario.Shocks, policy, multiple),
        Rules = [.. scenario.Rules.Select(rule => rule with { Shocks = Of(rule.Shocks, policy, multiple) })],
    };

    private static ShockOverrides Of(ShockOverrides shocks, Policy policy, decimal multiple) => new()
    {
        Receivables = shocks.Receivables is { } receivables ? Of(receivables, policy, multiple) : null,
        Orders = shocks.Orders is { } orders ? Of(orders, multiple) : null,
        Renewals = shocks.Renewals is not { } renewals ? null : renewals with
        {
            ChurnProbability = Scale("/renewals/churnProbability", renewals.ChurnProbability, 0m, multiple),
            PriceConcession = Scale("/renewals/priceConcession", renewals.PriceConcession, 0m, multiple),
        },
        Opportunities = shocks.Opportunities is not { } opportunities ? null : opportunities with
        {
            WinRateFactor = Scale("/opportunities/winRateFactor", opportunities.WinRateFactor, 1m, multiple),
        },
        Margins = shocks.Margins is not { } margins ? null : margins with
        {
            CostInflation = Scale("/margins/costInflation", margins.CostInflation, 0m, multiple),
            FxRise = Scale("/margins/fxRise", margins.FxRise, 0m, multiple),
            CostToServeIncrease = Scale("/margins/costToServeIncrease", margins.CostToServeIncrease, 0m, multiple),
        },
    };

    private static ReceivablesOverride Of(ReceivablesOverride receivables, Policy policy, decimal multiple) => receivables with
    {
        CollectionDelayDays = Days("/receivables/collectionDelayDays", receivables.CollectionDelayDays, multiple),
        LossRateMultiplier = Scale("/receivables/lossRateMultiplier", receivables.LossRateMultiplier, 1m, multiple),
        LossGivenDefault = Scale("/receivables/lossGivenDefault", receivables.LossGivenDefault, policy.LossGivenDefault, multiple),
    };

    private static OrdersOverride Of(OrdersOverride orders, decimal multiple) => orders with
    {
        CancelProbability = Scale("/orders/cancelProbability", orders.CancelProbability, 0m, multiple),
        DeliveryDelayDays = Days("/orders/deliveryDelayDays", orders.DeliveryDelayDays, multiple),
        PriceConcession = Scale("/orders/priceConcession", orders.PriceConcession, 0m, multiple),
        ScaleBack = Scale("/orders/scaleBack", orders.ScaleBack, 0m, multiple),
        SupplyFailure = Scale("/orders/supplyFailure", orders.SupplyFailure, 0m, multiple),
    };

    private static decimal? Scale(string pointer, decimal? value, decimal neutral, decimal multiple) => value is { } shock
        ? Math.Clamp(neutral + (multiple * (shock - neutral)), Ranges[pointer].Minimum, Ranges[pointer].Maximum)
        : null;

    private static int? Days(string pointer, int? value, decimal multiple) => Scale(pointer, value, 0m, multiple) is { } days
        ? (int)Math.Round(days, MidpointRounding.ToEven)
        : null;
}
