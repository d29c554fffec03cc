namespace CrisisReview.Pipeline.Runs;

/// <summary>Which parts of a stage are done: a set of parts, not a count, so that a repeated message counts once.</summary>
public interface IRunProgress
{
    /// <summary>Notes a finished part, again where it was noted before. What it costs hardly grows with the number of parts.</summary>
    /// <param name="runId">The run.</param>
    /// <param name="part">The part, numbered from 0.</param>
    /// <param name="parts">All parts of the stage.</param>
    /// <param name="cancellation">Stops the writing.</param>
    /// <returns>True where every part of the stage is done. Whoever notes the last one is told so, and so may others be who note theirs at the same time.</returns>
    Task<bool> MarkDoneAsync(RunId runId, RunPart part, int parts, CancellationToken cancellation);

    /// <summary>The finished parts in order.</summary>
    Task<IReadOnlyList<RunPart>> DoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation);

    Task<int> CountDoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation);

    /// <summary>Removes all rows of a run.</summary>
    Task DeleteAsync(RunId runId, CancellationToken cancellation);
}
