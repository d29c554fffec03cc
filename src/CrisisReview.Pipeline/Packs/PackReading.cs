using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Lists and opens the packs of completed runs.</summary>
public sealed class PackReading(RunReading runs, IPackStore packs)
{
    private static readonly TimeSpan LinkLife = TimeSpan.FromMinutes(15);

    public Task<IReadOnlyList<PackItem>> ListAsync(RunId runId, CancellationToken cancellation) => runs.PacksAsync(runId, cancellation);

    /// <exception cref="NotFoundException">The run has no such pack.</exception>
    public async Task<(PackItem Pack, Stream Content)> OpenAsync(RunId runId, string name, CancellationToken cancellation)
    {
        var pack = await FindAsync(runId, name, cancellation);
        return (pack, await packs.OpenAsync(runId, pack.Name, cancellation)
            ?? throw new InvalidOperationException($"Pack {name} of run {runId} is in the manifest, but its file is gone."));
    }

    public async Task<PackLink> LinkAsync(RunId runId, string name, DateTimeOffset now, CancellationToken cancellation)
    {
        var pack = await FindAsync(runId, name, cancellation);
        var expiresAt = now + LinkLife;
        return new(await packs.LinkAsync(runId, pack.Name, expiresAt, cancellation), expiresAt);
    }

    private async Task<PackItem> FindAsync(RunId runId, string name, CancellationToken cancellation) =>
        (await ListAsync(runId, cancellation)).FirstOrDefault(pack => pack.Name == name)
        ?? throw new NotFoundException($"Run {runId} has no pack '{name}'. GET /api/scenario-runs/{runId}/packs lists those there are, once the run has completed.");
}
