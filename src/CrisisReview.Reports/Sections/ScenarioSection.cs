using CrisisReview.Pdf.Blocks;
using CrisisReview.Reports.Assumptions;

namespace CrisisReview.Reports.Sections;

/// <summary>What the scenario says.</summary>
internal static class ScenarioSection
{
    public static IEnumerable<Block> Blocks(ScenarioText scenario) =>
    [
        new Heading(2, "What the scenario says") { InOutline = false },
        new Paragraph(string.Join(" ", scenario.Sentences)),
        .. scenario.Exceptions.Count == 0 ? Array.Empty<Block>() : [new ItemList([.. scenario.Exceptions.Select(e => (RichText)e)])],
    ];
}
