using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Packs;

namespace CrisisReview.Reports.Sections;

/// <summary>The management pack: a page a board can read alone, then what it rests on.</summary>
internal static class ManagementPackSection
{
    // The summary has to stay on its page.
    private const int MostExceptions = 2;
    private const int KickerCharacters = 80;

    public static IEnumerable<Block> Blocks(ManagementPack pack) =>
    [
        .. Summary(pack),
        new PageBreak(),
        .. LossSection.Blocks(pack),
        .. SegmentSection.Blocks(pack.Segments, pack.Currency),
        .. ConcentrationSection.Blocks(pack.Concentration),
        .. MoversSection.Blocks(pack.Movers, pack.Currency),
        .. Executives(pack),
        .. DecisionSection.Blocks(pack.Decisions),
        .. Ranking(pack),
        .. AssumptionsSection.Blocks(pack),
        .. Trust(pack),
    ];

    private static IEnumerable<Block> Summary(ManagementPack pack) =>
    [
        new Title("Management review", pack.Summary.Headline, ShortText.Of(pack.Frame.Facts[0].Text, KickerCharacters).ToUpperInvariant()),
        new Heading(1, "Summary"),
        FigureBlocks.KeyFigures(pack.Summary.KeyFigures),
        .. ScenarioSection.Blocks(pack.Summary.Scenario, MostExceptions),
        FigureBlocks.Waterfall(pack.Summary.Waterfall, pack.Currency),
        new Heading(2, "What it means") { InOutline = false },
        new ItemList([.. pack.Summary.Findings.Select(f => (RichText)f)]),
        new Heading(2, $"Largest expected losses, {pack.Currency}") { InOutline = false },
        AccountList.Of(pack.Summary.LargestLosses, total: null, linked: false),
    ];

    private static IEnumerable<Block> Executives(ManagementPack pack) =>
    [
        new Heading(1, $"Where the loss sits, by executive, {pack.Currency}"),
        ExecutiveTable.Of(pack.Executives),
    ];

    private static IEnumerable<Block> Ranking(ManagementPack pack) =>
    [
        new Heading(1, $"Ranking by value under the crisis, {pack.Currency}"),
        AccountList.Of(pack.Ranking.Lines, pack.Ranking.Total, linked: false),
        .. pack.Ranking.Note is { } note ? [FigureBlocks.Small(note)] : Array.Empty<Block>(),
    ];

    private static IEnumerable<Block> Trust(ManagementPack pack) =>
    [
        new Heading(1, "Data quality"),
        FigureBlocks.Facts(pack.DataQuality, 2),
        new Heading(1, "Method"),
        .. pack.Method.Paragraphs.Select(p => new Paragraph(p)),
        new Heading(2, "Policy of this run") { InOutline = false },
        FigureBlocks.Facts(pack.Method.Policy, 2),
        FigureBlocks.Fine(pack.Frame.Facts),
        new Heading(1, "Sign-off"),
        new Callout(Tone.Accent, "", [new Paragraph("Reviewed, with the decisions noted below."), new NoteLines(3), VisitSection.SignOff("Name", "Date", "Signature")]),
    ];
}
