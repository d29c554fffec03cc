using CrisisReview.Pdf.Blocks;
using CrisisReview.Reports.Assumptions;

namespace CrisisReview.Reports.Sections;

/// <summary>What the scenario says.</summary>
internal static class ScenarioSection
{
    /// <param name="scenario">The scenario in words.</param>
    /// <param name="mostExceptions">How many exceptions are shown where the assumptions table has them all.</param>
    public static IEnumerable<Block> Blocks(ScenarioText scenario, int mostExceptions = int.MaxValue) =>
    [
        new Heading(2, "What the scenario says") { InOutline = false },
        new Paragraph(string.Join(" ", scenario.Sentences)),
        .. scenario.Exceptions.Count == 0 ? Array.Empty<Block>() : [new ItemList([.. Shown(scenario.Exceptions, mostExceptions).Select(e => (RichText)e)])],
    ];

    private static IEnumerable<string> Shown(IReadOnlyList<string> exceptions, int most) =>
        exceptions.Count <= most ? exceptions : [.. exceptions.Take(most), "More exceptions stand under “Assumptions and their sources” of the management pack."];
}
