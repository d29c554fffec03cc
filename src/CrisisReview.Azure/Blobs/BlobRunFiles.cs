using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Blobs;

/// <summary>The files of runs in the container runs: {runId}/{name}.</summary>
public sealed class BlobRunFiles(StorageClients storage) : IRunFiles
{
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    public Task WriteAsync(RunId runId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        storage.RunFiles.GetBlobClient(NameOf(runId, name)).UploadAsync(BinaryData.FromBytes(content), overwrite: true, cancellation);

    public Task WriteAsync(RunId runId, string name, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, CancellationToken cancellation) =>
        BlobPieces.WriteAsync(storage.RunFiles.GetBlockBlobClient(NameOf(runId, name)), pieces, new(), cancellation);

    public async Task<Stream?> OpenAsync(RunId runId, string name, CancellationToken cancellation)
    {
        try
        {
            // A message that comes again writes the same bytes again, which must not break off a reading.
            return await storage.RunFiles.GetBlobClient(NameOf(runId, name)).OpenReadAsync(new BlobOpenReadOptions(allowModifications: true), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    public async Task<bool> WriteOnceAsync(RunId runId, string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        try
        {
            await storage.RunFiles.GetBlobClient(NameOf(runId, name)).UploadAsync(BinaryData.FromBytes(content), overwrite: false, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status is Conflict or PreconditionFailed)
        {
            return false;
        }
    }

    public async Task<ReadOnlyMemory<byte>?> FindAsync(RunId runId, string name, CancellationToken cancellation)
    {
        try
        {
            return (await storage.RunFiles.GetBlobClient(NameOf(runId, name)).DownloadContentAsync(cancellation)).Value.Content.ToMemory();
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    public async Task<ReadOnlyMemory<byte>> ReadRangeAsync(RunId runId, string name, long offset, int length, CancellationToken cancellation)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(offset, length) };
            var reply = await storage.RunFiles.GetBlobClient(NameOf(runId, name)).DownloadContentAsync(options, cancellation);
            return reply.Value.Content.ToMemory();
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            throw new FileNotFoundException($"Run {runId} has no file {name}.", name, e);
        }
    }

    public Task DeleteAsync(RunId runId, string? keep, CancellationToken cancellation) => RunFolders.DeleteAsync(storage.RunFiles, runId, keep, cancellation);

    public Task<IReadOnlyList<RunId>> ListRunsAsync(DateTimeOffset before, CancellationToken cancellation) => RunFolders.ListAsync(storage.RunFiles, before, cancellation);

    public async Task<IReadOnlyList<string>> ListAsync(RunId runId, string prefix, CancellationToken cancellation)
    {
        var names = new List<string>();
        await foreach (var blob in storage.RunFiles.GetBlobsAsync(prefix: NameOf(runId, prefix), cancellationToken: cancellation))
        {
            names.Add(blob.Name[NameOf(runId, "").Length..]);
        }

        return names;
    }

    public Task RemoveAsync(RunId runId, string name, CancellationToken cancellation) =>
        storage.RunFiles.DeleteBlobIfExistsAsync(NameOf(runId, name), cancellationToken: cancellation);

    private static string NameOf(RunId runId, string name) => $"{runId}/{name}";
}
