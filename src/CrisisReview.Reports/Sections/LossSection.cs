using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>Loss by lever, and the book's receivables by age.</summary>
internal static class LossSection
{
    public static IEnumerable<Block> Blocks(ManagementPack pack) =>
    [
        new Heading(1, $"Loss by lever, {pack.Currency}"),
        Levers(pack.Levers),
        .. pack.Range is { } range ? Range(range, pack.Distribution, pack.Currency) : [],
        new Heading(2, $"Receivables by age, {pack.Currency}") { InOutline = false },
        .. FigureBlocks.Ageing(pack.Receivables),
    ];

    private static IEnumerable<Block> Range(OutcomeRange range, IReadOnlyList<LossBar> distribution, string currency) =>
    [
        new Heading(1, $"Range of outcomes, {currency}"),
        new Table(
            [
                new Column("Loss", ColumnWidth.Share(1)),
                NumberColumn.Fit("Amount", range.Lines.Select(l => l.Loss), 72),
                NumberColumn.Fit("Share of contribution before", range.Lines.Select(l => l.ShareOfBaseline), 110),
            ],
            [.. range.Lines.Select(l => Row.Of(l.Case, l.Loss, l.ShareOfBaseline))]),
        FigureBlocks.Small(range.Note),
        Distribution(distribution, currency),
    ];

    private static BarChart Distribution(IReadOnlyList<LossBar> bars, string currency) =>
        new([.. bars.Select(b => new BarRow(b.Losses, new Bar((double)b.Share, b.Mark.Length == 0 ? b.ShareText : $"{b.ShareText}  {b.Mark}", b.Tail ? Tone.Bad : b.Mark.Length > 0 ? Tone.Accent : Tone.Soft)))])
        {
            Title = $"How often the loss is how large, {currency}",
            Description = string.Join("; ", bars.Select(b => $"{b.Losses}: {b.ShareText} of cases{(b.Mark.Length == 0 ? "" : $", {b.Mark}")}")),
            Legend = [new LegendEntry("Usual cases", Tone.Soft), new LegendEntry("Expected loss", Tone.Accent), new LegendEntry("Worst twentieth", Tone.Bad)],
            LabelShare = 0.24,
        };

    private static Table Levers(LeverTable levers)
    {
        IReadOnlyList<LeverLine> all = [.. levers.Lines, levers.Total];
        return new(
            [
                new Column("Lever", ColumnWidth.Share(1)),
                NumberColumn.Fit("Expected loss", all.Select(l => l.Loss), 72),
                NumberColumn.Fit("Share of the loss", all.Select(l => l.ShareOfLoss), 80),
                NumberColumn.Fit("Share of contribution before", all.Select(l => l.ShareOfBaseline), 110),
            ],
            [.. levers.Lines.Select(l => Row.Of(Cells(l))), Row.Total(Cells(levers.Total))]);
    }

    private static Cell[] Cells(LeverLine l) => [l.Lever, l.Loss, l.ShareOfLoss, l.ShareOfBaseline];
}
