using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedRunFiles(IRunFiles files, PortWatch watch) : IRunFiles
{
    public async Task WriteAsync(RunId runId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await watch($"write {name}");
        await files.WriteAsync(runId, name, content, cancellation);
    }

    public async Task WriteAsync(RunId runId, string name, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, CancellationToken cancellation)
    {
        await watch($"write {name}");
        await files.WriteAsync(runId, name, pieces, cancellation);
    }

    public async Task<Stream?> OpenAsync(RunId runId, string name, CancellationToken cancellation)
    {
        await watch($"open {name}");
        return await files.OpenAsync(runId, name, cancellation);
    }

    public async Task<bool> WriteOnceAsync(RunId runId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await watch($"write once {name}");
        return await files.WriteOnceAsync(runId, name, content, cancellation);
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(RunId runId, string name, CancellationToken cancellation)
    {
        await watch($"find {name}");
        return await files.FindAsync(runId, name, cancellation);
    }

    public async Task<IReadOnlyList<string>> ListAsync(RunId runId, string prefix, CancellationToken cancellation)
    {
        await watch($"list {prefix}");
        return await files.ListAsync(runId, prefix, cancellation);
    }

    public async Task RemoveAsync(RunId runId, string name, CancellationToken cancellation)
    {
        await watch($"remove {name}");
        await files.RemoveAsync(runId, name, cancellation);
    }

    public async Task<ReadOnlyMemory<byte>> ReadRangeAsync(RunId runId, string name, long offset, int length, CancellationToken cancellation)
    {
        await watch($"read a range of {name}");
        return await files.ReadRangeAsync(runId, name, offset, length, cancellation);
    }

    public async Task DeleteAsync(RunId runId, string? keep, CancellationToken cancellation)
    {
        await watch("delete files");
        await files.DeleteAsync(runId, keep, cancellation);
    }

    public async Task<IReadOnlyList<RunId>> ListRunsAsync(DateTimeOffset before, CancellationToken cancellation)
    {
        await watch("list runs with files");
        return await files.ListRunsAsync(before, cancellation);
    }
}
