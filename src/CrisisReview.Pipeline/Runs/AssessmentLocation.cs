namespace CrisisReview.Pipeline.Runs;

/// <summary>Where one account's assessment stands: the batch's result file, and the bytes within it.</summary>
public sealed record AssessmentLocation(int Batch, long Offset, int Length);
