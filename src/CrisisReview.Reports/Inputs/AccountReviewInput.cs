using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Inputs;

/// <summary>An assessed account and its place in the ranking (null for an internal customer, which is not ranked).</summary>
public sealed record AccountReviewInput(AssessedAccount Account, RankingRow? Row);
