using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Reviews;

/// <summary>One account as its review is written: the finished results, and the unit in which all of its amounts are shown.</summary>
public sealed record AccountFacts
{
    private AccountFacts(AccountReviewInput review, RunFacts run, FigureFormat format)
    {
        (Review, Run, Format) = (review, run, format);
        Unit = AmountUnit.For(Amounts(review.Account));
        Shown = ShownLoss.Of(Impact.BaselineContribution, Impact.LossByLever, Unit);
        AllShocks = new ShockResolver(run.Scenario).For(Account);
    }

    public AccountReviewInput Review { get; }

    public RunFacts Run { get; }

    public FigureFormat Format { get; }

    public AmountUnit Unit { get; }

    public ShownLoss Shown { get; }

    /// <summary>The shocks on the account and on its items, which may differ by product line.</summary>
    public AccountShocks AllShocks { get; }

    public Shocks Shocks => AllShocks.OnAccount;

    public AccountProfile Profile => Review.Account.Profile;

    public Account Account => Profile.Account;

    public AccountImpact Impact => Review.Account.Impact;

    public static AccountFacts Of(AccountReviewInput review, RunFacts run, FigureFormat format) => new(review, run, format);

    public string Amount(Money amount) => Format.Amount(amount, Unit);

    public string Amount(decimal rounded) => Format.Amount(rounded, Unit);

    /// <summary>A column rounded so that it adds up to its total.</summary>
    public decimal[] Rounded<T>(IReadOnlyList<T> rows, Func<T, Money> amount) => Unit.Rounded(rows.Column(amount));

    /// <summary>Items of a lever in scope by reference.</summary>
    public IReadOnlyDictionary<string, ExposureItem> Items(Lever lever) =>
        Impact.Items.Where(i => i.Lever == lever).ToDictionary(i => i.Reference, StringComparer.Ordinal);

    /// <summary>Items of a lever in scope, the largest expected loss first.</summary>
    public IReadOnlyList<ExposureItem> Worst(Lever lever)
    {
        var items = Impact.Items.Where(i => i.Lever == lever).ToList();
        items.Sort((a, b) => b.ExpectedLoss.CompareTo(a.ExpectedLoss) is not 0 and var difference ? difference : string.CompareOrdinal(a.Reference, b.Reference));
        return items;
    }

    /// <summary>Expected losses of a lever's items, in the order given, rounded so that they add up to the lever as it is shown.</summary>
    public decimal[] ShownLosses(Lever lever, IReadOnlyList<ExposureItem> items) =>
        Unit.Rounded(items.Column(i => i.ExpectedLoss), Shown.Levers[lever]);

    private static IEnumerable<Money> Amounts(AssessedAccount a)
    {
        yield return a.Profile.Account.AnnualRevenue;
        yield return a.Profile.Account.AnnualCostToServe;
        yield return a.Impact.BaselineContribution;
        yield return a.Impact.StressedContribution;
        yield return a.Impact.AtStake;
        yield return a.Impact.Loss95;
        yield return a.Profile.Invoices.Sum(i => i.Amount);
        foreach (var balance in a.Impact.Receivables)
        {
            yield return balance.Before;
            yield return balance.After;
        }

        foreach (var order in a.Profile.Orders)
        {
            yield return order.Amount;
        }

        foreach (var contract in a.Profile.Contracts)
        {
            yield return contract.AnnualValue;
        }

        foreach (var opportunity in a.Profile.Opportunities)
        {
            yield return opportunity.Amount;
        }
    }
}
