using CrisisReview.Domain;
using CrisisReview.Domain.Ranking;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Reviews;

/// <summary>Where an account stood, where it stands, and why.</summary>
/// <param name="Before">"3 of 312".</param>
/// <param name="After">Under the crisis.</param>
/// <param name="Movement">"+2", "−4", "=".</param>
/// <param name="Exposure">Rank by what is at stake and, where it was simulated, by its part in the portfolio's tail after the shock.</param>
/// <param name="Why">Why it moved, then the largest losses.</param>
public sealed record RankStory(string Before, string After, string Movement, string Exposure, IReadOnlyList<string> Why)
{
    // The waterfall below it shows every lever.
    private const int MostSentences = 4;

    private static readonly RankStory Unranked = new(
        "not ranked", "not ranked", "", "not ranked", ["An internal customer is assessed for cost to serve and satisfaction; it takes no part in the ranking."]);

    public static RankStory Of(AccountFacts facts, PortfolioSummary book, int ranked)
    {
        if (facts.Review.Row is not { } row)
        {
            return Unranked;
        }

        return new(
            Place(row.ValueRank),
            Place(row.StressedValueRank),
            facts.Format.Movement(row.Movement),
            row.ExposureRank is { } after ? $"{facts.Format.Count(row.BaselineExposureRank)}, then {Place(after)}" : Place(row.BaselineExposureRank),
            [.. Tail(row, book, facts.Format).Prepend(Moved(row, book, facts.Format)).Concat(row.Reasons.Select(r => Reason(r, facts))).Take(MostSentences)]);

        string Place(int rank) => $"{facts.Format.Count(rank)} of {facts.Format.Count(ranked)}";
    }

    private static IEnumerable<string> Tail(RankingRow row, PortfolioSummary book, FigureFormat format) =>
        row.Es95Contribution is { } contribution && book.ExpectedShortfall is { P95: var shortfall } && shortfall > Money.Zero
            ? [$"In the worst twentieth of cases it brings {format.Glance(contribution)} of the loss, {format.Percent(contribution / shortfall)} of the portfolio's."]
            : [];

    private static string Moved(RankingRow row, PortfolioSummary book, FigureFormat format)
    {
        var places = Math.Abs(row.Movement) == 1 ? "1 place" : $"{format.Count(Math.Abs(row.Movement))} places";
        var moved = row.Movement switch
        {
            0 => "It keeps its place by value",
            > 0 => $"It moves up {places} by value",
            _ => $"It moves down {places} by value",
        };
        return moved + Compared(row, book, format) + ".";
    }

    // A share of a contribution that is not positive says nothing.
    private static string Compared(RankingRow row, PortfolioSummary book, FigureFormat format) =>
        row.BaselineContribution > Money.Zero && book.BaselineContribution > Money.Zero
            ? $": it loses {format.Percent(row.ExpectedLoss / row.BaselineContribution)} of its contribution, "
                + $"all accounts together {format.Percent(book.ExpectedLoss / book.BaselineContribution)}"
            : "";

    private static string Reason(RankingReason reason, AccountFacts facts)
    {
        var amount = facts.Amount(facts.Shown.Levers[reason.Lever]);
        return reason.ShareOfLoss > 0m
            ? $"{LeverNames.Of(reason.Lever)}: {amount}, {facts.Format.Percent(reason.ShareOfLoss)} of its losses."
            : $"{LeverNames.Of(reason.Lever)}: {amount}.";
    }
}
