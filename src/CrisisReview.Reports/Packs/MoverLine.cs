using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Packs;

/// <summary>An account that changed places, and why.</summary>
public sealed record MoverLine(string AccountId, string Name, string RankBefore, string RankAfter, string Movement, string ExpectedLoss, string ShareLost, string Why)
{
    private const int MostReasons = 2;

    public static MoverLine Of(ShownAccount account, AmountUnit unit, FigureFormat format)
    {
        var listed = account.Listed;
        return new(
            listed.AccountId.Value,
            listed.Name,
            format.Count(listed.ValueRank),
            format.Count(listed.StressedValueRank),
            format.Movement(listed.Movement),
            format.Amount(account.Loss, unit),
            listed.BaselineContribution > Money.Zero ? format.Percent(listed.ExpectedLoss / listed.BaselineContribution) : "",
            Reasons(listed, format));
    }

    private static string Reasons(ListedAccount account, FigureFormat format)
    {
        var reasons = RankingReason.Of(account.LossByLever).Where(r => r.ShareOfLoss > 0m).Take(MostReasons)
            .Select(r => $"{LeverNames.Of(r.Lever)} {format.Percent(r.ShareOfLoss)}").ToArray();
        return reasons.Length == 0 ? "loses nothing while others do" : string.Join(", ", reasons);
    }
}
