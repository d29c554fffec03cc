using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>A table of accounts with ranks and amounts.</summary>
internal static class AccountList
{
    /// <summary>The name under which a review can be linked to.</summary>
    public static string Target(string accountId) => "account-" + accountId;

    public static Table Of(IReadOnlyList<CoverLine> lines, CoverLine? total, bool linked)
    {
        IReadOnlyList<CoverLine> all = total is null ? lines : [.. lines, total];
        return new(
            [
                new Column("Account", ColumnWidth.Share(1)),
                new Column("Segment", ColumnWidth.Fixed(58)),
                NumberColumn.Fit("Score", all.Select(l => l.Score), 34),
                NumberColumn.Fit("Rank before", all.Select(l => l.RankBefore), 37),
                NumberColumn.Fit("Rank after", all.Select(l => l.RankAfter), 34),
                NumberColumn.Fit("Moved", all.Select(l => l.Movement), 36),
                NumberColumn.Fit("Contribution before", all.Select(l => l.Baseline), 61),
                NumberColumn.Fit("Expected loss", all.Select(l => l.ExpectedLoss), 50),
                NumberColumn.Fit("Contribution after", all.Select(l => l.Stressed), 61),
            ],
            [.. lines.Select(l => Line(l, linked)), .. total is null ? Array.Empty<Row>() : [Row.Total([.. Cells(total, total.Name)])]])
        {
            EmptyText = "No account.",
        };
    }

    /// <summary>The name, and the number by which an account is found whatever its name.</summary>
    public static RichText Name(TextRun name, string accountId) => RichText.Of(name, new TextRun("  " + accountId, Tone: Tone.Muted));

    private static Row Line(CoverLine line, bool linked) =>
        Row.Of([.. Cells(line, Name(linked ? TextRun.LinkTo(line.Name, "#" + Target(line.AccountId)) : line.Name, line.AccountId))]);

    private static IEnumerable<Cell> Cells(CoverLine l, RichText name) =>
        [new Cell(name), Segment(l), l.Score, l.RankBefore, l.RankAfter, Moved(l.Movement), l.Baseline, l.ExpectedLoss, l.Stressed];

    private static Cell Segment(CoverLine line) => new(line.Flags.Length == 0
        ? line.Segment
        : RichText.Of(line.Segment.Length == 0 ? "" : line.Segment + " ", new TextRun(line.Flags, Tone: Tone.Caution)));

    private static Cell Moved(string movement) => new(movement, movement switch
    {
        ['+', ..] => Tone.Good,
        ['\u2212', ..] => Tone.Bad,
        _ => null,
    });
}
