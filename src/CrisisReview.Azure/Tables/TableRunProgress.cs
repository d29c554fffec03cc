using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tables;

/// <summary>Finished parts of stages in the table RunBatches, a partition a run. A row is the set of the finished among at most a hundred parts, so noting one reads and writes one row;
/// rows that are full are noted in rows of the next level as parts are, up to a single one. Parts next to each other, which are worked on at the same time, are in different rows.</summary>
public sealed class TableRunProgress(StorageClients storage) : IRunProgress
{
    private const int PartsPerRow = 100;
    private const int Attempts = 500;
    private const string PartsColumn = "Parts";
    private const string DoneColumn = "Done";
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    public async Task<bool> MarkDoneAsync(RunId runId, RunPart part, int parts, CancellationToken cancellation)
    {
        for (var level = 0; ; level++)
        {
            var rows = (parts + PartsPerRow - 1) / PartsPerRow;
            var row = part.Index % rows;
            var inRow = (parts - row + rows - 1) / rows;
            if (await AddAsync(runId, RowOf(part.Stage, level, row), part, cancellation) < inRow)
            {
                return false;
            }

            if (rows == 1)
            {
                return true;
            }

            (part, parts) = (new(part.Stage, row, 0, ""), rows);
        }
    }

    public async Task<IReadOnlyList<RunPart>> DoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        var parts = new List<RunPart>();
        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(FilterOf(runId, stage), cancellationToken: cancellation))
        {
            parts.AddRange(JsonColumns.Read<List<RunPart>>(row, PartsColumn));
        }

        return [.. parts.OrderBy(part => part.Index)];
    }

    public async Task<int> CountDoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        var count = 0;
        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(FilterOf(runId, stage), select: [DoneColumn], cancellationToken: cancellation))
        {
            count += row.GetInt32(DoneColumn)!.Value;
        }

        return count;
    }

    private static string RowOf(RunStatus stage, int level, int row) => string.Create(CultureInfo.InvariantCulture, $"{stage}-{level}-{row:000000}");

    public async Task DeleteAsync(RunId runId, CancellationToken cancellation)
    {
        var rows = new List<TableTransactionAction>();
        await foreach (var row in storage.RunBatches.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {runId.Value}"), select: ["PartitionKey", "RowKey"], cancellationToken: cancellation))
        {
            rows.Add(new(TableTransactionActionType.Delete, row, ETag.All));
        }

        await TableWrites.SubmitAsync(storage.RunBatches, rows, cancellation);
    }

    // A full stop follows the hyphen in order, so this bounds the rows of the lowest level.
    private static string FilterOf(RunId runId, RunStatus stage) =>
        TableClient.CreateQueryFilter($"PartitionKey eq {runId.Value} and RowKey ge {$"{stage}-0-"} and RowKey lt {$"{stage}-0."}");

    /// <summary>Adds a part to the set of a row; answers how many are in it. A part that is noted again takes the place of the one before.</summary>
    private async Task<int> AddAsync(RunId runId, string key, RunPart part, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var found = await storage.RunBatches.GetEntityIfExistsAsync<TableEntity>(runId.Value, key, cancellationToken: cancellation);
            List<RunPart> before = found.HasValue ? JsonColumns.Read<List<RunPart>>(found.Value!, PartsColumn) : [];
            List<RunPart> after = [.. before.Where(other => other.Index != part.Index), part];
            if (before.Contains(part) || await PutAsync(new(runId.Value, key) { [DoneColumn] = after.Count }, after, found.HasValue ? found.Value!.ETag : null, cancellation))
            {
                return after.Count;
            }
        }

        throw new InvalidOperationException($"Row {key} of run {runId} could not be written: {Attempts} times somebody else wrote first.");
    }

    private async Task<bool> PutAsync(TableEntity row, List<RunPart> parts, ETag? version, CancellationToken cancellation)
    {
        JsonColumns.Write(row, PartsColumn, parts);
        try
        {
            await (version is { } known
                ? storage.RunBatches.UpdateEntityAsync(row, known, TableUpdateMode.Replace, cancellation)
                : storage.RunBatches.AddEntityAsync(row, cancellation));
            return true;
        }
        catch (RequestFailedException e) when (e.Status is Conflict or PreconditionFailed)
        {
            return false;
        }
    }
}
