using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Comparisons;

/// <summary>Expected losses of two runs, lever by lever.</summary>
public sealed record LeverChanges(
    MoneyChange Receivables, MoneyChange Orders, MoneyChange Renewals, MoneyChange Opportunities, MoneyChange CostToServe)
{
    public static LeverChanges Of(LossByLever earlier, LossByLever later) => new(
        new(earlier.Receivables, later.Receivables),
        new(earlier.Orders, later.Orders),
        new(earlier.Renewals, later.Renewals),
        new(earlier.Opportunities, later.Opportunities),
        new(earlier.CostToServe, later.CostToServe));
}
