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
                NumberColumn.Fit("Rank before", all.Select(l => l.RankBefore), 38),
                NumberColumn.Fit("Rank after", all.Select(l => l.RankAfter), 38),
                NumberColumn.Fit("Moved", all.Select(l => l.Movement), 38),
                NumberColumn.Fit("Contribution before", all.Select(l => l.Baseline), 62),
                NumberColumn.Fit("Expected loss", all.Select(l => l.ExpectedLoss), 56),
                NumberColumn.Fit("Contribution after", all.Select(l => l.Stressed), 62),
                new Column("Marks", ColumnWidth.Fixed(46)),
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
        [new Cell(name), l.RankBefore, l.RankAfter, Moved(l.Movement), l.Baseline, l.ExpectedLoss, l.Stressed, new Cell(l.Flags, Tone.Caution)];

    private static Cell Moved(string movement) => new(movement, movement switch
    {
        ['+', ..] => Tone.Good,
        ['\u2212', ..] => Tone.Bad,
        _ => null,
    });
}
