using CrisisReview.Domain.Comparisons;

namespace CrisisReview.Pipeline.Comparisons;

/// <summary>A back-test, or why there is none.</summary>
public sealed record BackTestOutcome(BackTest? Result, string? Omitted);
