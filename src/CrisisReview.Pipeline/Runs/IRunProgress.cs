namespace CrisisReview.Pipeline.Runs;

/// <summary>Which parts of a stage are done: one row a part, inserted once, so that a repeated message counts once.</summary>
public interface IRunProgress
{
    Task MarkDoneAsync(RunId runId, RunPart part, CancellationToken cancellation);

    Task<IReadOnlyList<RunPart>> DoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation);

    Task<int> CountDoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation);

    /// <summary>Removes all rows of a run.</summary>
    Task DeleteAsync(RunId runId, CancellationToken cancellation);
}
