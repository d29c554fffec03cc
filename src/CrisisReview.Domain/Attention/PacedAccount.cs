using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>An account with the segment by whose cadence it is met.</summary>
internal sealed record PacedAccount(AttentionAccount Account, Segment PlannedAs);
