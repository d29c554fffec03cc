using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Decisions;

/// <summary>Places the key accounts, leaves the others with their executives, and plans everybody's quarter (docs/model.md, sections 6 and 7).</summary>
public static class DecisionMaker
{
    /// <param name="rows">The ranking, simulated: an account's segment needs its part of the tail.</param>
    /// <param name="figures">Of every account with a row.</param>
    /// <param name="executives">All there are.</param>
    /// <param name="policy">The policy of the run.</param>
    /// <param name="asOf">The run date.</param>
    /// <exception cref="ArgumentException">A row has no segment, or an account no figures.</exception>
    public static RunDecisions Decide(
        IReadOnlyList<RankingRow> rows,
        IReadOnlyDictionary<AccountId, AttentionFigures> figures,
        IReadOnlyList<Executive> executives,
        Policy policy,
        DateOnly asOf)
    {
        var key = rows.Where(row => row.Key).Select(row => new KeyAccount(row.AccountId, row.Score, FiguresOf(row, figures).MissionCritical, row.ExecutiveId));
        var placement = PlacementPlanner.Plan(key, executives, policy.Placement);
        var executiveOf = placement.Placements.ToDictionary(placed => placed.AccountId, placed => placed.ExecutiveId);
        var accounts = rows.Select(row => new AttentionAccount(
            FiguresOf(row, figures),
            row.Segment ?? throw new ArgumentException($"Account {row.AccountId} has no segment; decisions need a simulated ranking.", nameof(rows)),
            row.Score,
            row.Key,
            row.Exposed == true,
            executiveOf.TryGetValue(row.AccountId, out var placed) ? placed : row.ExecutiveId));
        return new(placement, new AttentionPlanner(policy.Attention, asOf).Plan([.. accounts], executives));
    }

    private static AttentionFigures FiguresOf(RankingRow row, IReadOnlyDictionary<AccountId, AttentionFigures> figures) =>
        figures.TryGetValue(row.AccountId, out var found)
            ? found
            : throw new ArgumentException($"Account {row.AccountId} has a row and no figures for attention.", nameof(figures));
}
