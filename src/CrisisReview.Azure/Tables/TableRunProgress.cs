using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tables;

/// <summary>Finished parts of stages in the table RunBatches: a partition a run, a row a part.</summary>
public sealed class TableRunProgress(StorageClients storage) : IRunProgress
{
    public Task MarkDoneAsync(RunId runId, RunPart part, CancellationToken cancellation)
    {
        var row = new TableEntity(runId.Value, PrefixOf(part.Stage) + part.Index.ToString("000000", CultureInfo.InvariantCulture))
        {
            ["Index"] = part.Index,
            ["Bytes"] = part.Bytes,
            ["Sha256"] = part.Sha256,
        };
        return storage.RunBatches.UpsertEntityAsync(row, TableUpdateMode.Replace, cancellation);
    }

    public async Task<IReadOnlyList<RunPart>> DoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        var parts = new List<RunPart>();
        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(FilterOf(runId, stage), cancellationToken: cancellation))
        {
            parts.Add(new(stage, row.GetInt32("Index")!.Value, row.GetInt64("Bytes")!.Value, row.GetString("Sha256")!));
        }

        return parts;
    }

    public async Task<int> CountDoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(FilterOf(runId, stage), select: ["RowKey"], cancellationToken: cancellation))
        {
            count++;
        }

        return count;
    }

    public async Task DeleteAsync(RunId runId, CancellationToken cancellation)
    {
        var rows = new List<TableTransactionAction>();
        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {runId.Value}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            rows.Add(new(TableTransactionActionType.Delete, row, ETag.All));
        }

        await TableWrites.SubmitAsync(storage.RunBatches, rows, cancellation);
    }

    private static string PrefixOf(RunStatus stage) => stage.ToString() + '-';

    // A full stop follows the hyphen in order, so this bounds all rows of the stage.
    private static string FilterOf(RunId runId, RunStatus stage) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {runId.Value} and RowKey ge {PrefixOf(stage)} and RowKey lt {stage.ToString() + '.'}");
}
