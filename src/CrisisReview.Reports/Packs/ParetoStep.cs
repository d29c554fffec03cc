using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>What the largest accounts bring together, as fractions of the whole and as shown.</summary>
public sealed record ParetoStep(string Accounts, decimal Before, string BeforeText, decimal After, string AfterText)
{
    public static ParetoStep Of(int accounts, int all, decimal before, decimal after, FigureFormat format) => new(
        $"Largest {format.Count(accounts)} ({format.Percent((decimal)accounts / all)} of accounts)",
        before,
        format.Percent(before),
        after,
        format.Percent(after));
}
