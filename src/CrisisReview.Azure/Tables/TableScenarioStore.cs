using Azure;
using Azure.Data.Tables;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Pipeline.Scenarios;

namespace CrisisReview.Azure.Tables;

/// <summary>The company's own scenarios in the table Scenarios.</summary>
public sealed class TableScenarioStore(StorageClients storage) : IScenarioStore
{
    private const string Partition = "scenario";
    private const string ScenarioColumn = "Scenario";

    public async Task<Scenario?> FindAsync(ScenarioId id, CancellationToken cancellation)
    {
        var found = await storage.Scenarios.GetEntityIfExistsAsync<TableEntity>(Partition, TableKey.Of(id.Value), cancellationToken: cancellation);
        return found.HasValue ? JsonColumns.Read<Scenario>(found.Value!, ScenarioColumn) : null;
    }

    public async Task<IReadOnlyList<Scenario>> ListAsync(CancellationToken cancellation)
    {
        var scenarios = new List<Scenario>();
        await foreach (var entity in storage.Scenarios.QueryAsync<TableEntity>(cancellationToken: cancellation))
        {
            scenarios.Add(JsonColumns.Read<Scenario>(entity, ScenarioColumn));
        }

        return scenarios;
    }

    public Task PutAsync(Scenario scenario, CancellationToken cancellation)
    {
        var entity = new TableEntity(Partition, TableKey.Of(scenario.Id.Value)) { ["Name"] = scenario.Name };
        JsonColumns.Write(entity, ScenarioColumn, scenario);
        return storage.Scenarios.UpsertEntityAsync(entity, TableUpdateMode.Replace, cancellation);
    }

    public async Task<bool> RemoveAsync(ScenarioId id, CancellationToken cancellation)
    {
        if (await FindAsync(id, cancellation) is null)
        {
            return false;
        }

        await storage.Scenarios.DeleteEntityAsync(Partition, TableKey.Of(id.Value), ETag.All, cancellation);
        return true;
    }
}
