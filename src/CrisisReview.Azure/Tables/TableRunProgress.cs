using System.Globalization;
using Azure.Data.Tables;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tables;

/// <summary>Finished parts of stages in the table RunBatches: a partition a run, a row a part, and a row for every hundred of parts that is complete, so that nobody who
/// finishes a part counts them all.</summary>
public sealed class TableRunProgress(StorageClients storage) : IRunProgress
{
    private const int PartsPerHundred = 100;

    public async Task<bool> MarkDoneAsync(RunId runId, RunPart part, int parts, CancellationToken cancellation)
    {
        await PutAsync(runId, RowOf(PrefixOf(part.Stage), part.Index), row => (row["Index"], row["Bytes"], row["Sha256"]) = (part.Index, part.Bytes, part.Sha256), cancellation);
        var hundred = part.Index / PartsPerHundred;
        var first = hundred * PartsPerHundred;
        var next = Math.Min(first + PartsPerHundred, parts);
        if (await CountAsync(runId, RowOf(PrefixOf(part.Stage), first), RowOf(PrefixOf(part.Stage), next), cancellation) < next - first)
        {
            return false;
        }

        var hundreds = (parts + PartsPerHundred - 1) / PartsPerHundred;
        await PutAsync(runId, RowOf(HundredsOf(part.Stage), hundred), row => row["Parts"] = next - first, cancellation);
        return await CountAsync(runId, HundredsOf(part.Stage), RowOf(HundredsOf(part.Stage), hundreds), cancellation) == hundreds;
    }

    public async Task<IReadOnlyList<RunPart>> DoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        var parts = new List<RunPart>();
        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(FilterOf(runId, PrefixOf(stage), AfterAll(stage)), cancellationToken: cancellation))
        {
            parts.Add(new(stage, row.GetInt32("Index")!.Value, row.GetInt64("Bytes")!.Value, row.GetString("Sha256")!));
        }

        return parts;
    }

    public Task<int> CountDoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation) => CountAsync(runId, PrefixOf(stage), AfterAll(stage), cancellation);

    private static string PrefixOf(RunStatus stage) => stage.ToString() + '-';

    private static string HundredsOf(RunStatus stage) => stage.ToString() + "_hundred-";

    // A full stop follows the hyphen in order, so this bounds all parts of the stage.
    private static string AfterAll(RunStatus stage) => stage.ToString() + '.';

    private static string RowOf(string prefix, int index) => prefix + index.ToString("00000000", CultureInfo.InvariantCulture);

    private static string FilterOf(RunId runId, string from, string before) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {runId.Value} and RowKey ge {from} and RowKey lt {before}");

    private Task PutAsync(RunId runId, string key, Action<TableEntity> fill, CancellationToken cancellation)
    {
        var row = new TableEntity(runId.Value, key);
        fill(row);
        return storage.RunBatches.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    private async Task<int> CountAsync(RunId runId, string from, string before, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(FilterOf(runId, from, before), select: ["RowKey"], cancellationToken: cancellation))
        {
            count++;
        }

        return count;
    }
}
