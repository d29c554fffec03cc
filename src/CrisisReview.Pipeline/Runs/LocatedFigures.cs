using CrisisReview.Domain.Ranking;

namespace CrisisReview.Pipeline.Runs;

/// <summary>What the ranking needs of an account, where its whole assessment stands, and that assessment's SHA-256.</summary>
public sealed record LocatedFigures(AccountFigures Figures, AssessmentLocation Location, string Sha256);
