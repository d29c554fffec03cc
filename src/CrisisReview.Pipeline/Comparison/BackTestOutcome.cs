using CrisisReview.Domain.Comparison;

namespace CrisisReview.Pipeline.Comparison;

/// <summary>A back-test, or why there is none.</summary>
public sealed record BackTestOutcome(BackTest? Result, string? Omitted);
