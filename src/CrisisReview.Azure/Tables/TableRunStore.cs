using Azure;
using Azure.Data.Tables;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tables;

/// <summary>Runs in the table Runs.</summary>
public sealed class TableRunStore(StorageClients storage) : IRunStore
{
    private const string Partition = "run";
    private const string RunColumn = "Run";
    private const string MarkColumn = "Deleting";
    private const int NotFound = 404;
    private const int Conflict = 409;
    private const int PreconditionFailed = 412;

    public async Task<bool> AddAsync(Run run, CancellationToken cancellation)
    {
        try
        {
            await storage.Runs.AddEntityAsync(EntityOf(run), cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == Conflict)
        {
            return false;
        }
    }

    public async Task<Versioned<Run>?> FindAsync(RunId runId, CancellationToken cancellation)
    {
        var found = await storage.Runs.GetEntityIfExistsAsync<TableEntity>(Partition, runId.Value, cancellationToken: cancellation);
        return found.HasValue && !IsMarked(found.Value!) ? new(JsonColumns.Read<Run>(found.Value!, RunColumn), found.Value!.ETag.ToString()) : null;
    }

    public async Task<bool> ReplaceAsync(Run run, string version, CancellationToken cancellation)
    {
        try
        {
            await storage.Runs.UpdateEntityAsync(EntityOf(run), new ETag(version), TableUpdateMode.Replace, cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == PreconditionFailed)
        {
            return false;
        }
    }

    public async Task<IReadOnlyList<Run>> ListAsync(CancellationToken cancellation) =>
        [.. (await QueryAsync(filter: null, cancellation)).OrderByDescending(run => run.CreatedAt).ThenBy(run => run.RunId.Value, StringComparer.Ordinal)];

    public async Task<IReadOnlyList<Run>> ListUnderWayAsync(CancellationToken cancellation) =>
        await QueryAsync(string.Join(" and ", Enum.GetValues<RunStatus>().Where(RunStates.HasEnded).Select(ended => $"Status ne '{ended}'")), cancellation);

    private async Task<List<Run>> QueryAsync(string? filter, CancellationToken cancellation)
    {
        var runs = new List<Run>();
        await foreach (var entity in storage.Runs.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            if (!IsMarked(entity))
            {
                runs.Add(JsonColumns.Read<Run>(entity, RunColumn));
            }
        }

        return runs;
    }

    public async Task MarkForDeletionAsync(RunId runId, CancellationToken cancellation)
    {
        try
        {
            await storage.Runs.UpdateEntityAsync(new TableEntity(Partition, runId.Value) { [MarkColumn] = true }, ETag.All, TableUpdateMode.Merge, cancellation);
        }
        catch (RequestFailedException e) when (e.Status == NotFound)
        {
            // Another process has been here before.
        }
    }

    public async Task<IReadOnlyList<RunId>> ListMarkedAsync(CancellationToken cancellation)
    {
        var marked = new List<RunId>();
        await foreach (var entity in storage.Runs.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Deleting eq {true}"), select: ["RowKey"], cancellationToken: cancellation))
        {
            marked.Add(new(entity.RowKey));
        }

        return marked;
    }

    public Task RemoveAsync(RunId runId, CancellationToken cancellation) => storage.Runs.DeleteEntityAsync(Partition, runId.Value, ETag.All, cancellation);

    private static bool IsMarked(TableEntity entity) => entity.ContainsKey(MarkColumn);

    private static TableEntity EntityOf(Run run)
    {
        var entity = new TableEntity(Partition, run.RunId.Value)
        {
            ["Status"] = run.Status.ToString(),
            ["ScenarioId"] = run.ScenarioId.Value,
            ["CreatedAt"] = run.CreatedAt,
        };
        JsonColumns.Write(entity, RunColumn, run);
        return entity;
    }
}
