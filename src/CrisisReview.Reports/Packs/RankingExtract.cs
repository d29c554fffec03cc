using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>The top of the ranking by value under the crisis.</summary>
/// <param name="Lines">The first accounts.</param>
/// <param name="Note">How many more there are and where; null where all are shown.</param>
/// <param name="Total">Of the whole book, of the lines shown or not.</param>
public sealed record RankingExtract(IReadOnlyList<CoverLine> Lines, string? Note, CoverLine Total)
{
    public static RankingExtract Of(ShownBook book, int most, FigureFormat format)
    {
        var more = book.Accounts.Count - most;
        return new(
            [.. book.Accounts.OrderBy(a => a.Listed.StressedValueRank).Take(most).Select(a => CoverLine.Of(a, book.Unit, format))],
            more > 0 ? $"{format.Count(more)} more {(more == 1 ? "account is" : "accounts are")} in ranking.csv; the total is that of all." : null,
            CoverLine.Total(book, format));
    }
}
