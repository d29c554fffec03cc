using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Assumptions;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.Packs;

/// <summary>The page a board can read alone.</summary>
/// <param name="Headline">How bad, in a sentence.</param>
/// <param name="KeyFigures">The book at a glance.</param>
/// <param name="Scenario">The scenario in words.</param>
/// <param name="Findings">Who and why, a sentence each.</param>
/// <param name="Waterfall">From baseline to stressed contribution.</param>
/// <param name="LargestLosses">The accounts that lose most.</param>
public sealed record ManagementSummary(
    string Headline,
    IReadOnlyList<KeyFigure> KeyFigures,
    ScenarioText Scenario,
    IReadOnlyList<string> Findings,
    IReadOnlyList<WaterfallStep> Waterfall,
    IReadOnlyList<CoverLine> LargestLosses)
{
    private const int Largest = 3;

    // The summary is one page, whatever customers are called; the ranking has the whole names.
    private const int NameCharacters = 40;

    public static ManagementSummary Of(ManagementPackInput input, ShownBook shown, ShownLoss loss, FigureFormat format)
    {
        var book = input.Portfolio;
        return new(
            Headlines.Of("the contribution of the book", book.BaselineContribution, book.ExpectedLoss, input.Run.Policy.ReportingCurrency, format),
            KeyFiguresOf(book, format),
            ScenarioWords.Of(input.Run.Scenario, format),
            FindingsOf(input, format),
            Figures.Waterfall.Of(loss, shown.Unit, format),
            [.. shown.Accounts.Where(a => a.Listed.ExpectedLoss > Money.Zero).OrderByDescending(a => a.Listed.ExpectedLoss).ThenBy(a => a.Listed.AccountId).Take(Largest)
                .Select(a => Short(CoverLine.Of(a, shown.Unit, format)))]);
    }

    private static CoverLine Short(CoverLine line) => line with { Name = ShortText.Of(line.Name, NameCharacters), AccountId = ShortText.Of(line.AccountId, NameCharacters) };

    private static IReadOnlyList<KeyFigure> KeyFiguresOf(PortfolioSummary book, FigureFormat format) =>
    [
        new("Accounts", format.Count(book.Accounts), $"{format.Count(book.KeyAccounts.Count)} key accounts"),
        new("Contribution before", format.Glance(book.BaselineContribution), "margins less costs"),
        new("Expected loss", format.Glance(book.ExpectedLoss), book.BaselineContribution > Money.Zero ? $"{format.Percent(book.ExpectedLoss / book.BaselineContribution)} of contribution" : ""),
        new("Contribution after", format.Glance(book.StressedContribution), "less expected loss"),
        new("At stake", format.Glance(book.AtStake), "before any shock"),
    ];

    private static IReadOnlyList<string> FindingsOf(ManagementPackInput input, FigureFormat format) =>
    [
        .. Worst(input.Portfolio, format),
        .. OutcomeRange.Sentence(input.Portfolio, format),
        Concentration.Of(input, format).Headline,
        Reprice(input.Accounts.Count(a => a.Reprice), format),
        Moved(input.Accounts, format),
        .. input.Decisions is { } decisions ? [PlacementText.HeadlineOf(decisions.Placement, format), TimeBalance.Sentence(decisions, format)] : Array.Empty<string>(),
    ];

    private static IEnumerable<string> Worst(PortfolioSummary book, FigureFormat format)
    {
        var worst = Enum.GetValues<Domain.Impact.Lever>().MaxBy(l => book.LossByLever[l]);
        return book.LossByLever[worst] > Money.Zero && book.ExpectedLoss > Money.Zero
            ? [$"The largest part comes through {LeverNames.Of(worst).ToLowerInvariant()}: {format.Percent(book.LossByLever[worst] / book.ExpectedLoss)} of the loss."]
            : [];
    }

    private static string Reprice(int count, FigureFormat format) => count switch
    {
        0 => "No account has a negative contribution after the shock.",
        1 => "One account has a negative contribution after the shock: its price or its service must change.",
        _ => $"{format.Count(count)} accounts have a negative contribution after the shock: their prices or their service must change.",
    };

    private static string Moved(IReadOnlyList<ListedAccount> accounts, FigureFormat format) =>
        accounts.Count(a => a.Movement != 0) is > 0 and var moved
            ? $"{format.Count(moved)} of {format.Count(accounts.Count)} accounts change places by value."
            : "No account changes places by value.";
}
