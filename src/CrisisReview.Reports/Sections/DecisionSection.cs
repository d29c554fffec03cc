using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>Who looks after whom, and whether there is enough time.</summary>
internal static class DecisionSection
{
    public static IEnumerable<Block> Blocks(DecisionText? decisions) => decisions is null ? [] :
    [
        new Heading(1, "Who looks after the key accounts"),
        new Paragraph(TextRun.Strong(decisions.Placement.Headline)) { KeepWithNext = decisions.Placement.Moves.Count + decisions.Placement.Unplaced.Count > 0 },
        .. Moves(decisions.Placement),
        .. Unplaced(decisions.Placement),
        new Heading(1, $"Executives' hours, {decisions.Quarter}"),
        new Paragraph(TextRun.Strong(decisions.Hours)) { KeepWithNext = true },
        Load(decisions.Load),
        new Heading(1, "Where the time goes"),
        FigureBlocks.Facts(decisions.Balance, 2),
    ];

    private static IEnumerable<Block> Moves(PlacementText placement) => placement.Moves.Count == 0 ? [] :
    [
        new Heading(2, "Moves that are proposed") { InOutline = false },
        new Table(
            [
                new Column("Account", ColumnWidth.Share(1)),
                new Column("From", ColumnWidth.Fixed(78)),
                new Column("To", ColumnWidth.Fixed(78)),
                new Column("Gain", ColumnWidth.Fixed(38), Align.Right),
                new Column("Reason", ColumnWidth.Share(1)),
            ],
            [.. placement.Moves.Select(m => Row.Of(new Cell(AccountList.Name(m.Name, m.AccountId)), m.From, m.To, m.Gain, m.Reason))]),
        .. Note(placement.MovesNote),
    ];

    private static IEnumerable<Block> Unplaced(PlacementText placement) => placement.Unplaced.Count == 0 ? [] :
    [
        new Heading(2, "Key accounts without a place") { InOutline = false },
        new Table(
            [new Column("Account", ColumnWidth.Share(0.8)), new Column("Reason", ColumnWidth.Share(1))],
            [.. placement.Unplaced.Select(u => Row.Of(new Cell(AccountList.Name(u.Name, u.AccountId)), u.Reason))]),
        .. Note(placement.UnplacedNote),
    ];

    private static IEnumerable<Block> Note(string? note) => note is null ? [] : [FigureBlocks.Small(note)];

    private static Table Load(IReadOnlyList<LoadLine> lines) => new(
        [
            new Column("Account executive", ColumnWidth.Share(1)),
            NumberColumn.Fit("Accounts", lines.Select(l => l.Accounts), 46),
            NumberColumn.Fit("Key accounts", lines.Select(l => l.KeyAccounts), 46),
            NumberColumn.Fit("Hours available", lines.Select(l => l.Available), 48),
            NumberColumn.Fit("Hours wanted", lines.Select(l => l.Wanted), 44),
            NumberColumn.Fit("Hours planned", lines.Select(l => l.Planned), 44),
            NumberColumn.Fit("Hours short", lines.Select(l => l.Short), 38),
            NumberColumn.Fit("Stepped down", lines.Select(l => l.SteppedDown), 44),
            NumberColumn.Fit("More than due", lines.Select(l => l.OverServed), 46),
            NumberColumn.Fit("Less than due", lines.Select(l => l.UnderServed), 46),
        ],
        [.. lines.SkipLast(1).Select(l => Row.Of(Cells(l))), .. lines.TakeLast(1).Select(l => Row.Total(Cells(l)))]);

    private static Cell[] Cells(LoadLine l) => [l.Executive, l.Accounts, l.KeyAccounts, l.Available, l.Wanted, l.Planned, l.Short, l.SteppedDown, l.OverServed, l.UnderServed];
}
