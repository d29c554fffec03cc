using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Packs;

/// <summary>An account in a list, as shown.</summary>
public sealed record CoverLine(
    string AccountId, string Name, string RankBefore, string RankAfter, string Movement, string Baseline, string ExpectedLoss, string Stressed, string Segment, string Score, string Flags)
{
    public static CoverLine Of(ShownAccount account, AmountUnit unit, FigureFormat format) => new(
        account.Listed.AccountId.Value,
        account.Listed.Name,
        format.Count(account.Listed.ValueRank),
        format.Count(account.Listed.StressedValueRank),
        format.Movement(account.Listed.Movement),
        format.Amount(account.Baseline, unit),
        format.Amount(account.Loss, unit),
        format.Amount(account.Stressed, unit),
        account.Listed.Segment is { } segment ? AttentionWords.Of(segment) : "",
        format.Points(account.Listed.Score),
        string.Join(", ", FlagsOf(account.Listed)));

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
    private static IEnumerable<string> FlagsOf(ListedAccount account) => Reviews.Flags.Of(account.Key, account.Reprice).Where(flag => flag != Reviews.Flags.Key || account.Segment is null);
}
