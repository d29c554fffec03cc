using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Pipeline.Runs;

/// <summary>One account of a run: its place, its assessment and its attention plan (null: internal).</summary>
public sealed record RunAccount(RankedAccount Ranked, AssessedAccount Assessed, AccountAttention? Attention);
