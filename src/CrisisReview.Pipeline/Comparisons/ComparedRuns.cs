using CrisisReview.Domain.Comparisons;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Comparisons;

/// <summary>Two runs and what changed between them.</summary>
public sealed record ComparedRuns(Run Earlier, Run Later, RunComparison Comparison, BackTestOutcome BackTest);
