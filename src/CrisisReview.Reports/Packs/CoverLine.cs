using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>An account in a list, as shown.</summary>
public sealed record CoverLine(
    string AccountId, string Name, string RankBefore, string RankAfter, string Movement, string Baseline, string ExpectedLoss, string Stressed, string Segment, string Score, string Flags)
{
    public static CoverLine Of(ShownAccount account, AmountUnit unit, FigureFormat format) => new(
        account.Row.AccountId.Value,
        account.Row.Name,
        format.Count(account.Row.ValueRank),
        format.Count(account.Row.StressedValueRank),
        format.Movement(account.Row.Movement),
        format.Amount(account.Baseline, unit),
        format.Amount(account.Loss, unit),
        format.Amount(account.Stressed, unit),
        account.Row.Segment is { } segment ? AttentionWords.Of(segment) : "",
        format.Points(account.Row.Score),
        string.Join(", ", FlagsOf(account.Row)));

    public static CoverLine Total(ShownBook book, FigureFormat format) => new(
        "",
        "Total",
        "",
        "",
        "",
        format.Amount(book.Baseline, book.Unit),
        format.Amount(book.Loss, book.Unit),
        format.Amount(book.Stressed, book.Unit),
        "",
        "",
        "");

    // A segment says whether its accounts are key.
    private static IEnumerable<string> FlagsOf(RankingRow row) => Reviews.Flags.Of(row).Where(flag => flag != Reviews.Flags.Key || row.Segment is null);
}
