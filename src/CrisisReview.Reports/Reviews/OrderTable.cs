using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Reviews;

/// <summary>Pending orders in scope by delivery date; losses add up to the lever's.</summary>
/// <param name="Lines">One for each order.</param>
/// <param name="Total">Sums; null below two orders.</param>
/// <param name="Note">What is pending beyond the horizon; null where nothing is.</param>
public sealed record OrderTable(IReadOnlyList<OrderLine> Lines, OrderLine? Total, string? Note)
{
    public static OrderTable Of(AccountFacts facts)
    {
        var items = facts.Items(Lever.Orders);
        var orders = facts.Profile.Orders.Where(o => items.ContainsKey(o.OrderId))
            .OrderBy(o => o.DeliveryDate.DayNumber).ThenBy(o => o.OrderId, StringComparer.Ordinal).ToArray();
        var amounts = facts.Rounded(orders, o => o.Amount);
        var margins = facts.Rounded(orders, o => o.Amount - o.Cost);
        var losses = facts.ShownLosses(Lever.Orders, [.. orders.Select(o => items[o.OrderId])]);
        return new(
            [.. orders.Select((o, i) => Line(o, items[o.OrderId], amounts[i], margins[i], losses[i], facts))],
            orders.Length < 2 ? null : TotalOf(amounts, margins, losses, facts),
            BeyondHorizon.Note("order", [.. facts.Profile.Orders.Where(o => !items.ContainsKey(o.OrderId))], o => o.Amount, facts));
    }

    private static OrderLine Line(Order order, ExposureItem item, decimal amount, decimal margin, decimal loss, AccountFacts facts)
    {
        var shock = facts.AllShocks.OnItem(order.ProductLine).Orders;
        return new(
            order.OrderId,
            order.ProductLine ?? "",
            facts.Format.Date(order.DeliveryDate),
            facts.Format.Date(order.DeliveryDate.AddDays(shock.DeliveryDelayDays)),
            facts.Amount(amount),
            facts.Amount(margin),
            facts.Amount(order.Amount * (1m - shock.PriceConcession)),
            facts.Format.Percent(item.FailureProbability),
            facts.Amount(loss));
    }

    private static OrderLine TotalOf(decimal[] amounts, decimal[] margins, decimal[] losses, AccountFacts facts) =>
        new("Total", "", "", "", facts.Amount(amounts.Total()), facts.Amount(margins.Total()), "", "", facts.Amount(losses.Total()));
}
