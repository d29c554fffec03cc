using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Impact;

/// <summary>What a crisis does to a pending order: it is cancelled, cut, cannot be delivered, or is delivered later, for less, at a higher cost.
/// <code>
/// m = a - c
/// k = costInflation + importedShare * fxRise * (1 - fxPassThrough)
/// v = a * priceConcession + c * k + a * deliveryDelayDays / 365 * fundingRate
/// s = 1 - (1 - supplyFailure) * (1 - scaleBack)
/// d = s * m + (1 - s) * v
/// J = (1 - s) * (m - v)
/// q = cancelProbability
/// </code>
/// Example: a = 1 000, c = 720, imported share 0.5, concession 5 %, inflation 4 %, foreign currency 60 % dearer of which customers bear 40 %,
/// delay 30 days at 8 %, cut by 10 %, supply failure 2 %, cancelled with 0.15: m = 280, k = 0.22, v = 50 + 158.40 + 6.5753 = 214.9753, s = 0.118,
/// d = 33.04 + 189.6083 = 222.6483, J = 0.882 * 65.0247 = 57.3517, expected loss 231.2510.</summary>
public static class OrdersImpact
{
    public static Money Margin(Order order) => order.Amount - order.Cost;

    public static ExposureItem Assess(Order order, Shocks shocks, decimal fundingRate)
    {
        var margin = Margin(order);
        var concession = Concession(order, shocks.Orders, shocks.Margins, fundingRate);
        var delivered = (1m - shocks.Orders.SupplyFailure) * (1m - shocks.Orders.ScaleBack);
        return new()
        {
            Lever = Lever.Orders,
            Reference = order.OrderId,
            CertainLoss = ((1m - delivered) * margin) + (delivered * concession),
            Jump = delivered * (margin - concession),
            FailureProbability = shocks.Orders.CancelProbability,
            UnstressedProbability = 0m,
        };
    }

    private static Money Concession(Order order, OrdersShock shock, MarginsShock margins, decimal fundingRate)
    {
        var costRise = margins.CostInflation + (order.ImportedShare * margins.FxRise * (1m - margins.FxPassThrough));
        return (order.Amount * shock.PriceConcession)
            + (order.Cost * costRise)
            + FundingCost.Of(order.Amount, shock.DeliveryDelayDays, fundingRate);
    }
}
