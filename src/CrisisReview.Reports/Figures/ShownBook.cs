using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Figures;

/// <summary>Accounts whose shown contributions and losses add up to the shown totals, whichever way they are grouped.</summary>
public sealed record ShownBook(IReadOnlyList<ShownAccount> Accounts, decimal Baseline, decimal Loss, AmountUnit Unit)
{
    public decimal Stressed => Baseline - Loss;

    public static ShownBook Of(IReadOnlyList<RankingRow> rows, AmountUnit unit)
    {
        var baselines = unit.Rounded(rows.Column(r => r.BaselineContribution));
        var losses = unit.Rounded(rows.Column(r => r.ExpectedLoss));
        return new([.. rows.Select((r, i) => new ShownAccount(r, baselines[i], losses[i]))], baselines.Sum(), losses.Sum(), unit);
    }

    /// <summary>One unit for the accounts and their totals.</summary>
    public static AmountUnit UnitFor(IReadOnlyList<RankingRow> rows) => AmountUnit.For(
    [
        rows.Sum(r => r.BaselineContribution),
        rows.Sum(r => r.ExpectedLoss),
        .. rows.SelectMany(r => new[] { r.BaselineContribution, r.StressedContribution, r.ExpectedLoss, r.AtStake }),
    ]);
}
