using CrisisReview.Domain;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>Loss by lever, largest first. Lines add up to the total.</summary>
public sealed record LeverTable(IReadOnlyList<LeverLine> Lines, LeverLine Total)
{
    public static LeverTable Of(PortfolioSummary book, ShownLoss shown, AmountUnit unit, FigureFormat format)
    {
        return new(
            [.. Enum.GetValues<Lever>().OrderByDescending(l => shown.Levers[l]).Select(l => Line(LeverNames.Of(l), shown.Levers[l], book.LossByLever[l]))],
            Line("Total", shown.Loss, book.ExpectedLoss));

        LeverLine Line(string name, decimal amount, Money loss) =>
            new(name, format.Amount(amount, unit), Share(loss, book.ExpectedLoss, format), Share(loss, book.BaselineContribution, format));
    }

    private static string Share(Money part, Money whole, FigureFormat format) => whole > Money.Zero ? format.Percent(part / whole) : "";
}
