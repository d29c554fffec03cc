using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>How far the loss may lie from what is expected.</summary>
/// <param name="Lines">From the usual case to the worst.</param>
/// <param name="Note">How sure the figures are.</param>
public sealed record OutcomeRange(IReadOnlyList<RangeLine> Lines, string Note)
{
    /// <summary>Null where nothing was simulated.</summary>
    public static OutcomeRange? Of(PortfolioSummary book, AmountUnit unit, FigureFormat format) =>
        book is { Percentiles: { } percentiles, ExpectedShortfall: { } shortfall, Var95Interval: { } interval }
            ? new(LinesOf(book, percentiles, shortfall, unit, format), NoteOf(book, interval, unit, format))
            : null;

    /// <summary>The range in a sentence; none where nothing was simulated.</summary>
    public static IEnumerable<string> Sentence(PortfolioSummary book, FigureFormat format) =>
        book is { Percentiles: { } percentiles, ExpectedShortfall: { } shortfall }
            ? [$"In one case of twenty the loss passes {format.Glance(percentiles.P95)}; it is then {format.Glance(shortfall.P95)} on average."]
            : [];

    private static IReadOnlyList<RangeLine> LinesOf(
        PortfolioSummary book, LossPercentiles percentiles, ExpectedShortfall shortfall, AmountUnit unit, FigureFormat format)
    {
        return
        [
            Line("Expected, the mean of all cases", book.ExpectedLoss),
            Line("Half of all cases stay below", percentiles.P50),
            Line("9 of 10 cases stay below", percentiles.P90),
            Line("19 of 20 cases stay below", percentiles.P95),
            Line("99 of 100 cases stay below", percentiles.P99),
            Line("Mean of the worst tenth", shortfall.P90),
            Line("Mean of the worst twentieth", shortfall.P95),
            Line("Mean of the worst hundredth", shortfall.P99),
        ];

        RangeLine Line(string name, Money loss) => new(
            name,
            format.Amount(loss, unit),
            book.BaselineContribution > Money.Zero ? format.Percent(loss / book.BaselineContribution) : "");
    }

    private static string NoteOf(PortfolioSummary book, IReadOnlyList<Money> interval, AmountUnit unit, FigureFormat format) =>
        "Simulated: accounts fail together with the economy and with their industry. The loss that 19 of 20 cases stay below lies with 95\u00A0% confidence "
        + $"between {format.Amount(interval[0], unit)} and {format.Amount(interval[1], unit)}; the simulated mean differs from the exact one by "
        + $"{format.Amount(Money.Abs(book.SimulatedLoss!.Value - book.ExpectedLoss), unit)}.";
}
