using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Policies;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Retention;

/// <summary>Deletes what has been kept long enough. A run is first marked, from when on nobody finds it, then its files go, and its row last: whoever comes after
/// a process that ended in between finds the mark and goes on. What belongs to no run goes, too.</summary>
public sealed class RetireRuns(IRunStore runs, IRunFiles files, IPackStore packs, IRunProgress progress, IPolicyStore policies, IAuditLog audit)
{
    public const string DoneBy = "retention";

    // Longer than any message is worked on, so that a process which is late has ended.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <returns>The runs that were deleted.</returns>
    public async Task<IReadOnlyList<RunId>> RetireAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        foreach (var run in DueRuns.Of(await runs.ListAsync(cancellation), (await policies.CurrentAsync(cancellation)).Retention, now))
        {
            await audit.DoAsync(new(now, DoneBy, "delete run", run.RunId.Value), () => runs.MarkForDeletionAsync(run.RunId, cancellation), cancellation);
        }

        var marked = await runs.ListMarkedAsync(cancellation);
        foreach (var runId in marked)
        {
            await DeleteFilesAsync(runId, cancellation);
            await runs.RemoveAsync(runId, cancellation);
        }

        await RemoveLeftoversAsync(now, cancellation);
        return marked;
    }

    private async Task DeleteFilesAsync(RunId runId, CancellationToken cancellation)
    {
        await packs.DeleteAsync(runId, cancellation);
        await files.DeleteAsync(runId, keep: null, cancellation);
        await progress.DeleteAsync(runId, cancellation);
    }

    /// <summary>Files of runs that are not recorded, which late processes leave behind; and those of cancelled runs but their input, by which a repeated request is known.</summary>
    private async Task RemoveLeftoversAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var known = (await runs.ListAsync(cancellation)).ToDictionary(run => run.RunId);
        foreach (var cancelled in known.Values.Where(run => run.Status == RunStatus.Cancelled && run.CompletedAt + Patience <= now))
        {
            await packs.DeleteAsync(cancelled.RunId, cancellation);
            await files.DeleteAsync(cancelled.RunId, RunArchive.InputFile, cancellation);
            await progress.DeleteAsync(cancelled.RunId, cancellation);
        }

        foreach (var runId in (await files.ListRunsAsync(now - Patience, cancellation)).Union(await packs.ListRunsAsync(now - Patience, cancellation)).Where(runId => !known.ContainsKey(runId)))
        {
            await DeleteFilesAsync(runId, cancellation);
        }
    }
}
