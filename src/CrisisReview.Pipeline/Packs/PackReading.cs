using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Lists and opens the packs of completed runs.</summary>
public sealed class PackReading(RunReading runs, IPackStore packs)
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(15);

    /// <summary>The packs within the scope: for an executive, his own and those of the accounts that were his in the run's copy of the book.</summary>
    public async Task<IReadOnlyList<PackItem>> ListAsync(RunId runId, AccountScope scope, CancellationToken cancellation)
    {
        var all = await runs.PacksAsync(runId, cancellation);
        return scope.IsAll ? all : [.. all.Where(pack => scope.Covers(pack.ExecutiveId))];
    }

    /// <exception cref="NotFoundException">The run has no such pack.</exception>
    public async Task<(PackItem Pack, Stream Content)> OpenAsync(RunId runId, string name, AccountScope scope, CancellationToken cancellation)
    {
        var pack = await FindAsync(runId, name, scope, cancellation);
        return (pack, await packs.OpenAsync(runId, pack.File(), cancellation)
            ?? throw new InvalidOperationException($"Pack {name} of run {runId} is in the manifest, but its file is gone."));
    }

    public async Task<PackLink> LinkAsync(RunId runId, string name, AccountScope scope, DateTimeOffset now, CancellationToken cancellation)
    {
        var pack = await FindAsync(runId, name, scope, cancellation);
        var expiresAt = now + LinkLife;
        return new(await packs.LinkAsync(runId, pack.File(), expiresAt, cancellation), expiresAt);
    }

    private async Task<PackItem> FindAsync(RunId runId, string name, AccountScope scope, CancellationToken cancellation) =>
        (await ListAsync(runId, scope, cancellation)).FirstOrDefault(pack => pack.Name == name)
        ?? throw new NotFoundException($"Run {runId} has no pack '{name}'. GET /api/scenario-runs/{runId}/packs lists those there are, once the run has completed.");
}
