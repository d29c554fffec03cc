using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>Who moved, and why.</summary>
internal static class MoversSection
{
    public static IEnumerable<Block> Blocks(Movers movers, string currency) =>
    [
        new Heading(1, $"Who moved, and why, {currency}"),
        new Heading(2, "Down") { InOutline = false },
        Lines(movers.Down, "No account moves down."),
        new Heading(2, "Up") { InOutline = false },
        Lines(movers.Up, "No account moves up."),
    ];

    private static Table Lines(IReadOnlyList<MoverLine> lines, string empty) => new(
        [
            new Column("Account", ColumnWidth.Share(1)),
            NumberColumn.Fit("Rank before", lines.Select(l => l.RankBefore), 38),
            NumberColumn.Fit("Rank after", lines.Select(l => l.RankAfter), 38),
            NumberColumn.Fit("Moved", lines.Select(l => l.Movement), 38),
            NumberColumn.Fit("Expected loss", lines.Select(l => l.ExpectedLoss), 56),
            NumberColumn.Fit("Of its contribution", lines.Select(l => l.ShareLost), 58),
            new Column("Where it loses", ColumnWidth.Share(0.9)),
        ],
        [.. lines.Select(l => Row.Of(l.Name, l.RankBefore, l.RankAfter, l.Movement, l.ExpectedLoss, l.ShareLost, l.Why))])
    {
        EmptyText = empty,
    };
}
