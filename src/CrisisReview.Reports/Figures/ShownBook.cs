using CrisisReview.Domain;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Figures;

/// <summary>Accounts whose shown contributions and losses add up to the shown totals, whichever way they are grouped.</summary>
public sealed record ShownBook(IReadOnlyList<ShownAccount> Accounts, decimal Baseline, decimal Loss, AmountUnit Unit)
{
    public decimal Stressed => Baseline - Loss;

    public static ShownBook Of(IReadOnlyList<ListedAccount> accounts, AmountUnit unit)
    {
        var baselines = unit.Rounded(accounts.Column(a => a.BaselineContribution));
        var losses = unit.Rounded(accounts.Column(a => a.ExpectedLoss));
        return new([.. accounts.Select((a, i) => new ShownAccount(a, baselines[i], losses[i]))], baselines.Sum(), losses.Sum(), unit);
    }

    /// <summary>One unit for the accounts and their totals.</summary>
    public static AmountUnit UnitFor(IReadOnlyList<ListedAccount> accounts) => AmountUnit.For(
    [
        accounts.Sum(a => a.BaselineContribution),
        accounts.Sum(a => a.ExpectedLoss),
        .. accounts.SelectMany(a => new[] { a.BaselineContribution, a.StressedContribution, a.ExpectedLoss, a.AtStake }),
    ]);
}
