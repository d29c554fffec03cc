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
    public IReadOnlyList<decimal> Rounded(IEnumerable<Money> column) => Unit.Rounded([.. column]);

    /// <summary>Items of a lever in scope by reference.</summary>
    public IReadOnlyDictionary<string, ExposureItem> Items(Lever lever) =>
        Impact.Items.Where(i => i.Lever == lever).ToDictionary(i => i.Reference, StringComparer.Ordinal);

    /// <summary>Items of a lever in scope, the largest expected loss first.</summary>
    public IEnumerable<ExposureItem> Worst(Lever lever) =>
        Impact.Items.Where(i => i.Lever == lever)
            .OrderByDescending(i => i.ExpectedLoss)
            .ThenBy(i => i.Reference, StringComparer.Ordinal);

    /// <summary>Expected losses of a lever's items, in the order given, rounded so that they add up to the lever as it is shown.</summary>
    public IReadOnlyList<decimal> ShownLosses(Lever lever, IEnumerable<ExposureItem> items) =>
        Unit.Rounded([.. items.Select(i => i.ExpectedLoss)], Shown.Levers[lever]);

    private static IEnumerable<Money> Amounts(AssessedAccount a) =>
    [
        a.Profile.Account.AnnualRevenue,
        a.Profile.Account.AnnualCostToServe,
        a.Impact.BaselineContribution,
        a.Impact.StressedContribution,
        a.Impact.AtStake,
        a.Impact.Loss95,
        a.Profile.Invoices.Sum(i => i.Amount),
        .. a.Impact.Receivables.SelectMany(b => new[] { b.Before, b.After }),
        .. a.Profile.Orders.Select(o => o.Amount),
        .. a.Profile.Contracts.Select(c => c.AnnualValue),
        .. a.Profile.Opportunities.Select(o => o.Amount),
    ];
}
