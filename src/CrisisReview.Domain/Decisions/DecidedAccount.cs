using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Executives;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Decisions;

/// <summary>What of a ranked account decides who looks after it and how: little enough to hold a large book's in memory.</summary>
/// <param name="AccountId">Which account.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Segment">How it is looked after.</param>
/// <param name="Key">One of the fewest that bring most of the revenue.</param>
/// <param name="Exposed">One of the fewest that bring most of the expected shortfall.</param>
/// <param name="MissionCritical">The account itself, or one of its contracts.</param>
/// <param name="Present">Who looks after it today; null for the shared desk.</param>
public readonly record struct DecidedAccount(AccountId AccountId, decimal Score, Segment Segment, bool Key, bool Exposed, bool MissionCritical, ExecutiveId? Present)
{
    public KeyAccount ToKeyAccount() => new(AccountId, Score, MissionCritical, Present);

    /// <summary>As the attention plan takes it, with the executive after placement.</summary>
    public AttentionAccount ToAttention(AttentionFigures figures, ExecutiveId? executive) => new(figures, Segment, Score, Key, Exposed, executive);

    /// <exception cref="ArgumentException">The row has no segment.</exception>
    public static DecidedAccount Of(RankingRow row, AttentionFigures figures) => new(
        row.AccountId,
        row.Score,
        row.Segment ?? throw new ArgumentException($"Account {row.AccountId} has no segment; decisions need a simulated ranking.", nameof(row)),
        row.Key,
        row.Exposed == true,
        figures.MissionCritical,
        row.ExecutiveId);
}
