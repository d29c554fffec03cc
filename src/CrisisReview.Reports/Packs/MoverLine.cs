using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>An account that changed places, and why.</summary>
public sealed record MoverLine(string AccountId, string Name, string RankBefore, string RankAfter, string Movement, string ExpectedLoss, string ShareLost, string Why)
{
    private const int MostReasons = 2;

    public static MoverLine Of(ShownAccount account, AmountUnit unit, FigureFormat format)
    {
        var row = account.Row;
        return new(
            row.AccountId.Value,
            row.Name,
            format.Count(row.ValueRank),
            format.Count(row.StressedValueRank),
            format.Movement(row.Movement),
            format.Amount(account.Loss, unit),
            row.BaselineContribution > Money.Zero ? format.Percent(row.ExpectedLoss / row.BaselineContribution) : "",
            Reasons(row, format));
    }

    private static string Reasons(RankingRow row, FigureFormat format)
    {
        var reasons = row.Reasons.Where(r => r.ShareOfLoss > 0m).Take(MostReasons)
            .Select(r => $"{LeverNames.Of(r.Lever)} {format.Percent(r.ShareOfLoss)}").ToArray();
        return reasons.Length == 0 ? "loses nothing while others do" : string.Join(", ", reasons);
    }
}
