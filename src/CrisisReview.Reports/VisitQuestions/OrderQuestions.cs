using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.VisitQuestions;

/// <summary>What to ask about pending orders.</summary>
public static class OrderQuestions
{
    public const decimal LikelyToFail = 0.10m;
    public const int LongDelayDays = 30;

    public static VisitQuestion? OrderAtRisk(AccountFacts facts) =>
        facts.Worst(Lever.Orders).FirstOrDefault(i => i.FailureProbability >= LikelyToFail && i.ExpectedLoss.Amount > 0m) is { } order
            ? new(
                "order-at-risk",
                $"Is order {order.Reference} still wanted in full, and what would make it certain?",
                $"cancel risk {facts.Format.Percent(order.FailureProbability)}, expected loss {facts.Format.Amount(order.ExpectedLoss, facts.Unit)}")
            : null;

    public static VisitQuestion? LaterDelivery(AccountFacts facts) =>
        HasOrders(facts) && facts.Shocks.Orders.DeliveryDelayDays is >= LongDelayDays and var days
            ? new(
                "later-delivery",
                "Which deliveries may come later, and which must not?",
                $"deliveries slip by {facts.Format.Count(days)} days")
            : null;

    public static VisitQuestion? ShortSupply(AccountFacts facts) =>
        HasOrders(facts) && facts.Shocks.Orders.SupplyFailure is > 0m and var failure
            ? new(
                "short-supply",
                "If we could deliver only a part of what you ordered, which part should come first?",
                $"{facts.Format.WrittenPercent(failure)} cannot be delivered")
            : null;

    private static bool HasOrders(AccountFacts facts) => facts.Impact.Items.Any(i => i.Lever == Lever.Orders);
}
