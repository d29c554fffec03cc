namespace CrisisReview.Pipeline.Runs;

/// <summary>How many of the parts of a stage are done. Total 0: the stage has no parts.</summary>
public sealed record StageProgress(RunStatus Stage, int Done, int Total);
