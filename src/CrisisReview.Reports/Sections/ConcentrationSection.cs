using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>How few accounts bring how much.</summary>
internal static class ConcentrationSection
{
    public static IEnumerable<Block> Blocks(Concentration concentration) =>
    [
        new Heading(1, "Concentration, before and after"),
        new Paragraph(TextRun.Strong(concentration.Headline)) { KeepWithNext = true },
        .. concentration.Steps.Count == 0 ? Array.Empty<Block>() : [Chart(concentration)],
        new Table(
            [
                new Column("Measure", ColumnWidth.Share(1)),
                NumberColumn.Fit("Before", concentration.Lines.Select(l => l.Before), 70),
                NumberColumn.Fit("After", concentration.Lines.Select(l => l.After), 70),
            ],
            [.. concentration.Lines.Select(l => Row.Of(l.Measure, l.Before, l.After))]),
    ];

    private static BarChart Chart(Concentration concentration) =>
        new([.. concentration.Steps.Select(s => new BarRow(s.Accounts, new Bar((double)s.Before, s.BeforeText, Tone.Soft), new Bar((double)s.After, s.AfterText)))])
        {
            Title = concentration.ChartTitle,
            Description = string.Join("; ", concentration.Steps.Select(s => $"{s.Accounts}: {s.BeforeText} before, {s.AfterText} after")),
            Legend = [new LegendEntry("Before", Tone.Soft), new LegendEntry("After", Tone.Accent)],
            LabelShare = 0.32,
        };
}
