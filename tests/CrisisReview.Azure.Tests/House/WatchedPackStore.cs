using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedPackStore(IPackStore packs, PortWatch watch) : IPackStore
{
    public async Task WriteAsync(RunId runId, string name, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, CancellationToken cancellation)
    {
        await watch($"write pack {name}");
        await packs.WriteAsync(runId, name, pieces, cancellation);
    }

    public async Task<Stream?> OpenAsync(RunId runId, string name, CancellationToken cancellation)
    {
        await watch($"open pack {name}");
        return await packs.OpenAsync(runId, name, cancellation);
    }

    public async Task<Uri> LinkAsync(RunId runId, string name, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        await watch($"link pack {name}");
        return await packs.LinkAsync(runId, name, expiresAt, cancellation);
    }

    public async Task DeleteAsync(RunId runId, CancellationToken cancellation)
    {
        await watch("delete packs");
        await packs.DeleteAsync(runId, cancellation);
    }

    public async Task<IReadOnlyList<RunId>> ListRunsAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await watch("list runs with packs");
        return await packs.ListRunsAsync(before, cancellation);
    }
}
