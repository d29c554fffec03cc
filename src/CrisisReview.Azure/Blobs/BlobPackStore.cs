using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Sas;
using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Blobs;

/// <summary>The packs in the container packs: {runId}/{name}.</summary>
public sealed class BlobPackStore(StorageClients storage) : IPackStore
{
    private const int NotFound = 404;

    public Task WriteAsync(RunId runId, string name, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces, CancellationToken cancellation) =>
        BlobPieces.WriteAsync(storage.Packs.GetBlockBlobClient($"{runId}/{name}"), pieces, new() { ContentType = PackName.ContentType(name) }, cancellation);

    public async Task<Stream?> OpenAsync(RunId runId, string name, CancellationToken cancellation)
    {
        try
        {
            // A message that comes again writes the same bytes again, which must not break off a download.
            return await BlobOf(runId, name).OpenReadAsync(new BlobOpenReadOptions(allowModifications: true), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    public async Task<Uri> LinkAsync(RunId runId, string name, DateTimeOffset expiresAt, CancellationToken cancellation)
    {
        var blob = BlobOf(runId, name);
        if (blob.CanGenerateSasUri)
        {
            return blob.GenerateSasUri(BlobSasPermissions.Read, expiresAt);
        }

        var key = await storage.Blobs.GetUserDelegationKeyAsync(startsOn: null, expiresAt, cancellation);
        var sas = new BlobSasBuilder(BlobSasPermissions.Read, expiresAt) { BlobContainerName = blob.BlobContainerName, BlobName = blob.Name, Resource = "b", Protocol = SasProtocol.Https };
        return new BlobUriBuilder(blob.Uri) { Sas = sas.ToSasQueryParameters(key.Value, storage.Blobs.AccountName) }.ToUri();
    }

    public Task DeleteAsync(RunId runId, CancellationToken cancellation) => RunFolders.DeleteAsync(storage.Packs, runId, keep: null, cancellation);

    public Task<IReadOnlyList<RunId>> ListRunsAsync(DateTimeOffset before, CancellationToken cancellation) => RunFolders.ListAsync(storage.Packs, before, cancellation);

    private BlobClient BlobOf(RunId runId, string name) => storage.Packs.GetBlobClient($"{runId}/{name}");
}
