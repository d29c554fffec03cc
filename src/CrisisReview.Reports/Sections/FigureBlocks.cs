using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Reviews;

using Chart = CrisisReview.Pdf.Charts;

namespace CrisisReview.Reports.Sections;

/// <summary>The blocks of what every pack shows.</summary>
internal static class FigureBlocks
{
    private const int PerRow = 5;

    public static Block KeyFigures(IEnumerable<Figures.KeyFigure> figures) =>
        new KeyFigures([.. figures.Select(f => new Pdf.Blocks.KeyFigure(f.Label, f.Value, f.Note, ToneOf(f.Label)))], PerRow);

    public static Block Facts(IEnumerable<LabelledText> facts, int perRow) =>
        new Facts([.. facts.Select(f => new Fact(f.Label, f.Text))], perRow);

    public static Block Waterfall(IReadOnlyList<WaterfallStep> steps, string currency, double height = PackStyle.WaterfallHeight) =>
        new Chart.Waterfall([.. steps.Select(s => new Chart.WaterfallStep(s.Label, (double)s.Value, s.Text, s.IsLevel))])
        {
            Title = $"From baseline to stressed contribution, {currency}",
            Description = string.Join(", ", steps.Select(s => $"{s.Label} {s.Text}")),
            Height = height,
        };

    public static IEnumerable<Block> Ageing(AgeingTable ageing) =>
    [
        new Paragraph(ageing.Basis, ParagraphKind.Small) { KeepWithNext = true },
        AgeingLines(ageing),
    ];

    private static Table AgeingLines(AgeingTable ageing) => new(
        [
            new Column("Past due", ColumnWidth.Share(1)),
            NumberColumn.Fit("Before", [.. ageing.Lines.Select(l => l.Before), ageing.Total.Before], 44),
            NumberColumn.Fit("After", [.. ageing.Lines.Select(l => l.After), ageing.Total.After], 44),
            NumberColumn.Fit("Change", [.. ageing.Lines.Select(l => l.Change), ageing.Total.Change], 44),
        ],
        [new RowGroup([.. ageing.Lines.Select(l => Row.Of(l.Bucket, l.Before, l.After, l.Change)), Row.Total(ageing.Total.Bucket, ageing.Total.Before, ageing.Total.After, ageing.Total.Change)])]);

    /// <summary>Facts that only someone who traces the pack needs, in small type.</summary>
    public static Block Fine(IEnumerable<LabelledText> facts) => Small(string.Join(" · ", facts.Select(f => $"{f.Label}: {f.Text}")));

    public static Block Small(string text) => new Paragraph(text, ParagraphKind.Small);

    private static Tone ToneOf(string label) => label == "Expected loss" ? Tone.Bad : Tone.Accent;
}
