using CrisisReview.Reports.Assumptions;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>What management reads: everything its pages say, as text and in their order.</summary>
public sealed record ManagementPack
{
    private const int MostMovers = 10;
    private const int MostRanked = 100;

    public required PackFrame Frame { get; init; }

    public required string Currency { get; init; }

    public required ManagementSummary Summary { get; init; }

    public required LeverTable Levers { get; init; }

    /// <summary>How often the loss is how large; none where nothing was simulated.</summary>
    public required IReadOnlyList<LossBar> Distribution { get; init; }

    /// <summary>The book by segment; none where nothing was simulated.</summary>
    public required IReadOnlyList<SegmentLine> Segments { get; init; }

    /// <summary>Null where the run made no decisions.</summary>
    public DecisionText? Decisions { get; init; }

    /// <summary>Null where nothing was simulated.</summary>
    public OutcomeRange? Range { get; init; }

    public required AgeingTable Receivables { get; init; }

    public required Concentration Concentration { get; init; }

    public required Movers Movers { get; init; }

    public required IReadOnlyList<ExecutiveLine> Executives { get; init; }

    public required RankingExtract Ranking { get; init; }

    /// <summary>How many of the scenario's numbers are cited.</summary>
    public required string AssumptionsHeadline { get; init; }

    public required IReadOnlyList<AssumptionGroup> Assumptions { get; init; }

    public required IReadOnlyList<LabelledText> DataQuality { get; init; }

    public required Method Method { get; init; }

    /// <exception cref="ArgumentException">The summary is not that of the accounts.</exception>
    public static ManagementPack Of(ManagementPackInput input, FigureFormat format)
    {
        var book = ShownBook.Of(input.Accounts, ShownBook.UnitFor(input.Accounts));
        var loss = ShownLoss.Of(input.Portfolio.BaselineContribution, input.Portfolio.LossByLever, book.Unit);
        Guard(book, loss);
        return new()
        {
            Frame = PackFrame.Of("Management review", "management", input.Run, format),
            Currency = input.Run.Policy.ReportingCurrency,
            Summary = ManagementSummary.Of(input, book, loss, format),
            Levers = LeverTable.Of(input.Portfolio, loss, book.Unit, format),
            Distribution = LossChart.Of(input.Portfolio, format),
            Segments = SegmentLine.Of(book, format),
            Decisions = DecisionText.Of(input, format),
            Range = OutcomeRange.Of(input.Portfolio, book.Unit, format),
            Receivables = AgeingTable.Of(input.Portfolio.Receivables, book.Unit, format),
            Concentration = Concentration.Of(input, format),
            Movers = Movers.Of(book, MostMovers, format),
            Executives = ExecutiveLine.Of(book, input.Executives, format),
            Ranking = RankingExtract.Of(book, MostRanked, format),
            AssumptionsHeadline = AssumptionTable.Headline(input.Run.Scenario, format),
            Assumptions = AssumptionTable.Of(input.Run.Scenario, format),
            DataQuality = DataQualityLines.Of(input.Portfolio, input.Accounts.Select(a => a.Name), format),
            Method = Method.Of(input.Run, format),
        };
    }

    private static void Guard(ShownBook book, ShownLoss loss)
    {
        if (book.Baseline != loss.Baseline || book.Loss != loss.Loss)
        {
            throw new ArgumentException(
                $"The portfolio's contribution {loss.Baseline} and loss {loss.Loss} are not those of its accounts, {book.Baseline} and {book.Loss}.", nameof(loss));
        }
    }
}
