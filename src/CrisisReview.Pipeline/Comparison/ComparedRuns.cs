using CrisisReview.Domain.Comparison;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Comparison;

/// <summary>Two runs and what changed between them.</summary>
public sealed record ComparedRuns(Run Earlier, Run Later, RunComparison Comparison, BackTestOutcome BackTest);
