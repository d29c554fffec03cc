using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>The book by segment.</summary>
internal static class SegmentSection
{
    public static IEnumerable<Block> Blocks(IReadOnlyList<SegmentLine> lines, string currency) => lines.Count == 0 ? [] :
    [
        new Heading(1, $"Segments, {currency}"),
        new Table(
            [
                new Column("Segment", ColumnWidth.Share(1)),
                NumberColumn.Fit("Accounts", lines.Select(l => l.Accounts), 50),
                NumberColumn.Fit("Contribution before", lines.Select(l => l.Baseline), 66),
                NumberColumn.Fit("Expected loss", lines.Select(l => l.ExpectedLoss), 60),
                NumberColumn.Fit("Contribution after", lines.Select(l => l.Stressed), 66),
                NumberColumn.Fit("Share of the worst cases", lines.Select(l => l.ShareOfTail), 66),
            ],
            [.. lines.SkipLast(1).Select(l => Row.Of(Cells(l))), .. lines.TakeLast(1).Select(l => Row.Total(Cells(l)))]),
    ];

    private static Cell[] Cells(SegmentLine l) =>
        [new(RichText.Of(l.Segment, new TextRun(l.Rule.Length == 0 ? "" : $"  {l.Rule}", Tone: Tone.Muted))), l.Accounts, l.Baseline, l.ExpectedLoss, l.Stressed, l.ShareOfTail];
}
