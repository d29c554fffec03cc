using CrisisReview.Domain.Ranking;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>An account of a pack: its place in the ranking (null: internal, not ranked) and where its assessment stands.</summary>
public sealed record PlannedReview(RankingRow? Row, AssessmentLocation Location);
