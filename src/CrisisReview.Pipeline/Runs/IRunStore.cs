namespace CrisisReview.Pipeline.Runs;

/// <summary>The table of runs.</summary>
public interface IRunStore
{
    /// <summary>False where a run of that id is already recorded; nothing is changed then.</summary>
    Task<bool> AddAsync(Run run, CancellationToken cancellation);

    Task<Versioned<Run>?> FindAsync(RunId runId, CancellationToken cancellation);

    /// <summary>False where somebody else wrote since <paramref name="version"/> was read.</summary>
    Task<bool> ReplaceAsync(Run run, string version, CancellationToken cancellation);

    /// <summary>All runs, newest first.</summary>
    Task<IReadOnlyList<Run>> ListAsync(CancellationToken cancellation);

    /// <summary>Marks a run, which nobody finds from then on, and whose id stays taken until it is removed. One that is not recorded is passed over.</summary>
    Task MarkForDeletionAsync(RunId runId, CancellationToken cancellation);

    /// <summary>Runs that are marked and not removed yet.</summary>
    Task<IReadOnlyList<RunId>> ListMarkedAsync(CancellationToken cancellation);

    Task RemoveAsync(RunId runId, CancellationToken cancellation);

    /// <summary>The runs that have not ended, in no order.</summary>
    Task<IReadOnlyList<Run>> ListUnderWayAsync(CancellationToken cancellation);
}
