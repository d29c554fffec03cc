using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Inputs;

/// <summary>An assessed account, its place in the ranking and its attention plan (both null for an internal customer, which is not ranked).</summary>
public sealed record AccountReviewInput(AssessedAccount Account, RankingRow? Row, AccountAttention? Attention = null);
