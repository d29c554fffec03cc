using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Reports.Assumptions;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>Every number of the scenario, and what it rests on.</summary>
internal static class AssumptionsSection
{
    public static IEnumerable<Block> Blocks(ManagementPack pack) =>
    [
        new Heading(1, "Assumptions and their sources"),
        new Paragraph(pack.AssumptionsHeadline) { KeepWithNext = true },
        new Table(
            [
                new Column("Shock", ColumnWidth.Fixed(132)),
                new Column("Value", ColumnWidth.Fixed(52), Align.Right),
                new Column("Basis", ColumnWidth.Fixed(54)),
                new Column("Claim and source", ColumnWidth.Share(1)),
            ],
            [.. pack.Assumptions.Select(g => new RowGroup([.. g.Assumptions.Select(Line)], g.AppliesTo, KeepTogether: false))])
        {
            EmptyText = "The scenario shocks nothing.",
        },
    ];

    private static Row Line(Assumption a) => Row.Of(
        a.Shock,
        a.Value,
        new Cell(a.Basis, a.Basis == AssumptionTable.Cited ? Tone.Good : Tone.Caution),
        new Cell(a.Source.Length == 0 ? a.Claim : RichText.Of(a.Claim + " ", new TextRun(a.Source, Tone: Tone.Muted))));
}
