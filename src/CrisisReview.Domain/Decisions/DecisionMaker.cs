using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Decisions;

/// <summary>Places the key accounts, leaves the others with their executives, and plans everybody's quarter (docs/model.md, sections 6 and 7), for a book that is in memory.</summary>
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
        DecidedAccount[] accounts = [.. rows.Select(row => DecidedAccount.Of(row, FiguresOf(row, figures)))];
        var placement = Place(accounts, executives, policy);
        var placed = Desk.All(accounts, placement, executives).SelectMany(desk => desk.Accounts.Select(
            account => accounts[account].ToAttention(figures[accounts[account].AccountId], desk.Executive?.ExecutiveId)));
        return new(placement, new AttentionPlanner(policy.Attention, asOf).Plan([.. placed], executives));
    }

    /// <summary>Who shall look after which key account.</summary>
    public static PlacementPlan Place(IEnumerable<DecidedAccount> accounts, IReadOnlyList<Executive> executives, Policy policy) =>
        PlacementPlanner.Plan(accounts.Where(account => account.Key).Select(account => account.ToKeyAccount()), executives, policy.Placement);

    private static AttentionFigures FiguresOf(RankingRow row, IReadOnlyDictionary<AccountId, AttentionFigures> figures) =>
        figures.TryGetValue(row.AccountId, out var found)
            ? found
            : throw new ArgumentException($"Account {row.AccountId} has a row and no figures for attention.", nameof(figures));
}
