using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>A segment of the book, as shown.</summary>
/// <param name="Segment">Its name.</param>
/// <param name="Rule">Which accounts it holds.</param>
/// <param name="Accounts">How many.</param>
/// <param name="Baseline">Contribution before.</param>
/// <param name="ExpectedLoss">Their loss.</param>
/// <param name="Stressed">Contribution after.</param>
/// <param name="ShareOfTail">Of the portfolio's loss in the worst twentieth of cases.</param>
public sealed record SegmentLine(string Segment, string Rule, string Accounts, string Baseline, string ExpectedLoss, string Stressed, string ShareOfTail)
{
    /// <summary>Every segment, most attention first, then the total; none where nothing was simulated.</summary>
    public static IReadOnlyList<SegmentLine> Of(ShownBook book, FigureFormat format)
    {
        if (book.Accounts.Count == 0 || book.Accounts.Any(a => a.Listed.Segment is null))
        {
            return [];
        }

        var tail = book.Accounts.Sum(a => TailOf(a));
        return
        [
            .. Enum.GetValues<Segment>().Select(s => Line(AttentionWords.Of(s), SegmentText.Rule(s), [.. book.Accounts.Where(a => a.Listed.Segment == s)], tail, book.Unit, format)),
            Line("Total", "", book.Accounts, tail, book.Unit, format),
        ];
    }

    private static Money TailOf(ShownAccount account) => account.Listed.Es95Contribution ?? Money.Zero;

    private static SegmentLine Line(string name, string rule, IReadOnlyList<ShownAccount> accounts, Money tail, AmountUnit unit, FigureFormat format)
    {
        var (baseline, loss) = (accounts.Sum(a => a.Baseline), accounts.Sum(a => a.Loss));
        return new(
            name,
            rule,
            format.Count(accounts.Count),
            format.Amount(baseline, unit),
            format.Amount(loss, unit),
            format.Amount(baseline - loss, unit),
            tail > Money.Zero ? format.Percent(accounts.Sum(a => TailOf(a)) / tail) : "");
    }
}
