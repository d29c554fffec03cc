using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>How far the book can be trusted.</summary>
public static class DataQualityLines
{
    /// <param name="book">The whole book.</param>
    /// <param name="names">Of its ranked accounts.</param>
    /// <param name="format">How figures are written.</param>
    public static IReadOnlyList<LabelledText> Of(PortfolioSummary book, IEnumerable<string> names, FigureFormat format)
    {
        var quality = book.DataQuality;
        return
        [
            Line("Accounts never reviewed", quality.NeverReviewed, "Their abilities carry no judgement of an executive."),
            Line("Accounts with marks not rated", quality.WithUnratedMarks, "A mark that is not rated counts as 5 of 10."),
            Line("Accounts without an executive", quality.WithoutExecutive, "They are in the shared desk's pack."),
            Line("Names that cannot be printed in full", names.Count(name => !PackFonts.Show(name)), "Each character that the fonts lack shows as a box; the customer number tells which account it is."),
            new("Contracts with a renewal date in the past", $"{format.Count(quality.StaleContracts)}. They are not counted as at risk: each is either renewed or ended, and the book does not say which."),
            new("Internal customers", $"{format.Count(quality.InternalAccounts)}. They take no part in ranks and totals."),
        ];

        LabelledText Line(string label, int count, string meaning) =>
            new(label, $"{format.Count(count)} of {format.Count(book.Accounts)}. {meaning}");
    }
}
