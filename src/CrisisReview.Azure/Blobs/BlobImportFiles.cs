using Azure;
using Azure.Storage.Blobs.Models;
using CrisisReview.Pipeline.Import;

namespace CrisisReview.Azure.Blobs;

/// <summary>The files of imports in the container imports: {importId}/{name}.</summary>
public sealed class BlobImportFiles(StorageClients storage) : IImportFiles
{
    private const int NotFound = 404;

    public Task WriteAsync(string importId, string name, Stream content, CancellationToken cancellation) =>
        storage.ImportFiles.GetBlobClient($"{importId}/{name}").UploadAsync(content, overwrite: true, cancellation);

    public async Task<Stream?> OpenAsync(string importId, string name, CancellationToken cancellation)
    {
        try
        {
            return await storage.ImportFiles.GetBlobClient($"{importId}/{name}").OpenReadAsync(new BlobOpenReadOptions(allowModifications: false), cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            return null;
        }
    }

    public async Task DeleteAsync(string importId, CancellationToken cancellation)
    {
        await foreach (var blob in storage.ImportFiles.GetBlobsAsync(prefix: importId + "/", cancellationToken: cancellation))
        {
            await storage.ImportFiles.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: cancellation);
        }
    }
}
