using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Data.Tables;
using CrisisReview.Azure;

namespace CrisisReview.Reliability.Tests.House;

/// <summary>Everything that a run left in storage: each blob of both containers with the SHA-256 of its bytes, each row of its finished parts, and the run's own row
/// but for when it completed. Nothing that is there is left out, so that equal remains mean that there are no orphans.</summary>
internal static class RunRemains
{
    public static async Task<SortedDictionary<string, string>> OfAsync(StorageClients storage, string runId)
    {
        var remains = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var container in new[] { storage.RunFiles, storage.Packs })
        {
            await foreach (var blob in container.GetBlobsAsync(prefix: runId + "/"))
            {
                var content = await container.GetBlobClient(blob.Name).DownloadContentAsync();
                remains.Add($"{container.Name}: {blob.Name}", Convert.ToHexStringLower(SHA256.HashData(content.Value.Content)));
            }
        }

        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {runId}")))
        {
            remains.Add($"part: {row.RowKey}", $"{row["Bytes"]} {row["Sha256"]}");
        }

        return remains;
    }

    /// <summary>The packs that the manifest names are there and have the SHA-256 that it says, and so do those that the API hands out.</summary>
    public static async Task CheckPacksAsync(ReviewSite site, string runId)
    {
        var packs = (await site.Client.GetAsync($"api/scenario-runs/{runId}/packs?top=1000"))["items"]!.AsArray();
        Assert.NotEmpty(packs);
        foreach (var pack in packs)
        {
            var bytes = await site.Client.DownloadAsync($"api/scenario-runs/{runId}/packs/{Uri.EscapeDataString((string)pack!["name"]!)}");
            Assert.Equal((string)pack["sha256"]!, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }
    }

    /// <summary>The files of the run's copy of the book are those that its snapshot names, and no others.</summary>
    public static async Task CheckSnapshotAsync(StorageClients storage, string runId)
    {
        var snapshot = await storage.RunFiles.GetBlobClient($"{runId}/snapshot.json").DownloadContentAsync();
        var named = JsonNode.Parse(snapshot.Value.Content)!["batchFiles"]!.AsArray().Select(file => $"{runId}/{file}").Order(StringComparer.Ordinal);
        var there = new List<string>();
        await foreach (var blob in storage.RunFiles.GetBlobsAsync(prefix: $"{runId}/snapshot/"))
        {
            there.Add(blob.Name);
        }

        Assert.Equal(named, there.Order(StringComparer.Ordinal));
    }

    /// <summary>Freezes in another storage what a run was asked, its id and the time of its start included, before it is started there: both then print the same packs.</summary>
    public static async Task CopyInputAsync(StorageClients from, StorageClients to, string runId)
    {
        var input = await from.RunFiles.GetBlobClient($"{runId}/input.json").DownloadContentAsync();
        await to.RunFiles.GetBlobClient($"{runId}/input.json").UploadAsync(input.Value.Content);
    }

    /// <summary>What the API shows of a run that has ended, but for when it did.</summary>
    public static string Shown(JsonNode run)
    {
        var shown = run.DeepClone().AsObject();
        shown.Remove("completedAt");
        return shown.ToJsonString();
    }
}
