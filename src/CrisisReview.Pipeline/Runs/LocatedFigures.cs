using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Pipeline.Runs;

/// <summary>What ranking and attention plan need of an account (internal ones get no plan), where its whole assessment stands, and that assessment's SHA-256.</summary>
public sealed record LocatedFigures(AccountFigures Figures, AttentionFigures? Attention, AssessmentLocation Location, string Sha256);
