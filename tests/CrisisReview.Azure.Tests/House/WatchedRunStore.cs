using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedRunStore(IRunStore runs, PortWatch watch) : IRunStore
{
    public async Task<bool> AddAsync(Run run, CancellationToken cancellation)
    {
        await watch("add run");
        return await runs.AddAsync(run, cancellation);
    }

    public async Task<Versioned<Run>?> FindAsync(RunId runId, CancellationToken cancellation)
    {
        await watch("find run");
        return await runs.FindAsync(runId, cancellation);
    }

    public async Task<bool> ReplaceAsync(Run run, string version, CancellationToken cancellation)
    {
        await watch($"replace run: {run.Status}");
        return await runs.ReplaceAsync(run, version, cancellation);
    }

    public async Task<IReadOnlyList<Run>> ListUnderWayAsync(CancellationToken cancellation)
    {
        await watch("list runs under way");
        return await runs.ListUnderWayAsync(cancellation);
    }

    public async Task<IReadOnlyList<Run>> ListAsync(CancellationToken cancellation)
    {
        await watch("list runs");
        return await runs.ListAsync(cancellation);
    }

    public async Task MarkForDeletionAsync(RunId runId, CancellationToken cancellation)
    {
        await watch("mark run for deletion");
        await runs.MarkForDeletionAsync(runId, cancellation);
    }

    public async Task<IReadOnlyList<RunId>> ListMarkedAsync(CancellationToken cancellation)
    {
        await watch("list marked runs");
        return await runs.ListMarkedAsync(cancellation);
    }

    public async Task RemoveAsync(RunId runId, CancellationToken cancellation)
    {
        await watch("remove run");
        await runs.RemoveAsync(runId, cancellation);
    }
}
