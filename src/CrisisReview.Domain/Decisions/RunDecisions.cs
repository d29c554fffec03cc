using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Executives;

namespace CrisisReview.Domain.Decisions;

/// <summary>What a ranked book leads to: who looks after which key account, and how the coming quarter's hours are spent. Proposals, until management signs them off.</summary>
public sealed record RunDecisions(PlacementPlan Placement, AttentionPlan Attention);
