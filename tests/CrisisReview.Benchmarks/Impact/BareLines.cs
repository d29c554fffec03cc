using System.Numerics;
using CrisisReview.Domain.Accounts;

namespace CrisisReview.Benchmarks.Impact;

/// <summary>The line items of a book as bare numbers, and a pass over them with one fixed shock: about the arithmetic of a certain loss and an
/// expected jump an item, without rules, judgement, ageing, abilities, or anything kept.</summary>
internal sealed class BareLines<T>
    where T : INumber<T>
{
    private readonly (T Amount, T Cost, T Probability)[] _lines;

    public BareLines(IEnumerable<AccountProfile> profiles) => _lines = [.. profiles.SelectMany(Lines)];

    public int Count => _lines.Length;

    /// <summary>Expected loss of the whole book.</summary>
    public T Loss()
    {
        var (concession, rise, kept) = (T.CreateChecked(0.05m), T.CreateChecked(0.04m), T.CreateChecked(0.9m));
        var loss = T.Zero;
        foreach (var (amount, cost, probability) in _lines)
        {
            var margin = amount - cost;
            var less = (amount * concession) + (cost * rise);
            var certain = ((T.One - kept) * margin) + (kept * less);
            loss += certain + (probability * kept * (margin - less));
        }

        return loss;
    }

    private static IEnumerable<(T Amount, T Cost, T Probability)> Lines(AccountProfile profile) =>
    [
        .. profile.Invoices.Select(invoice => Line(invoice.Amount.Amount, 0m, 0.08m)),
        .. profile.Orders.Select(order => Line(order.Amount.Amount, order.Cost.Amount, 0.2m)),
        .. profile.Contracts.Select(contract => Line(contract.AnnualValue.Amount, contract.AnnualCost.Amount, 0.12m)),
        .. profile.Opportunities.Select(sale => Line(sale.Amount.Amount, sale.Cost.Amount, 1m - (0.6m * sale.WinProbability))),
    ];

    private static (T Amount, T Cost, T Probability) Line(decimal amount, decimal cost, decimal probability) =>
        (T.CreateChecked(amount), T.CreateChecked(cost), T.CreateChecked(probability));
}
