using Azure.Storage.Blobs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Blobs;

/// <summary>The folders of runs in a container: {runId}/…</summary>
internal static class RunFolders
{
    private const int AtOnce = 8;

    public static async Task DeleteAsync(BlobContainerClient container, RunId runId, string? keep, CancellationToken cancellation)
    {
        var side = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(container.GetBlobsAsync(prefix: $"{runId}/", cancellationToken: cancellation), side, async (blob, token) =>
        {
            if (keep is null || blob.Name != $"{runId}/{keep}")
            {
                await container.DeleteBlobIfExistsAsync(blob.Name, cancellationToken: token);
            }
        });
    }

    /// <summary>Folders with a name that is none of a run are left out.</summary>
    public static async Task<IReadOnlyList<RunId>> ListAsync(BlobContainerClient container, DateTimeOffset before, CancellationToken cancellation)
    {
        var folders = new List<RunId>();
        await foreach (var item in container.GetBlobsByHierarchyAsync(delimiter: "/", cancellationToken: cancellation))
        {
            if (item.IsPrefix && RunId.IsValid(item.Prefix[..^1]) && await IsOlderAsync(container, item.Prefix, before, cancellation))
            {
                folders.Add(new(item.Prefix[..^1]));
            }
        }

        return folders;
    }

    private static async Task<bool> IsOlderAsync(BlobContainerClient container, string folder, DateTimeOffset before, CancellationToken cancellation)
    {
        await foreach (var blob in container.GetBlobsAsync(prefix: folder, cancellationToken: cancellation))
        {
            if (blob.Properties.LastModified > before)
            {
                return false;
            }
        }

        return true;
    }
}
