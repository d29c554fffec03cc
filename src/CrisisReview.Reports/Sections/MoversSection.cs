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
        .. Direction("Down", movers.Down),
        .. Direction("Up", movers.Up),
        .. movers.Down.Count + movers.Up.Count == 0 ? [new Paragraph("No account changes places by value.")] : Array.Empty<Block>(),
    ];

    private static IEnumerable<Block> Direction(string heading, IReadOnlyList<MoverLine> lines) =>
        lines.Count == 0 ? [] : [new Heading(2, heading) { InOutline = false }, Lines(lines)];

    private static Table Lines(IReadOnlyList<MoverLine> lines) => new(
        [
            new Column("Account", ColumnWidth.Share(1)),
            NumberColumn.Fit("Rank before", lines.Select(l => l.RankBefore), 38),
            NumberColumn.Fit("Rank after", lines.Select(l => l.RankAfter), 38),
            NumberColumn.Fit("Moved", lines.Select(l => l.Movement), 38),
            NumberColumn.Fit("Expected loss", lines.Select(l => l.ExpectedLoss), 56),
            NumberColumn.Fit("Of its contribution", lines.Select(l => l.ShareLost), 58),
            new Column("Where it loses", ColumnWidth.Share(0.9)),
        ],
        [.. lines.Select(l => Row.Of(new Cell(AccountList.Name(l.Name, l.AccountId)), l.RankBefore, l.RankAfter, l.Movement, l.ExpectedLoss, l.ShareLost, l.Why))]);
}
