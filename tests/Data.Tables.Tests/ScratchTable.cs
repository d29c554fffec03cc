using CrisisReview.Testing;

namespace Azure.Data.Tables.Tests;

/// <summary>A table on the emulator that no other test has, dropped when disposed.</summary>
internal sealed class ScratchTable : IAsyncDisposable
{
    private ScratchTable(TableClient client) => Client = client;

    public TableClient Client { get; }

    public static async Task<ScratchTable> CreateAsync(TableClientOptions? options = null)
    {
        var client = new TableClient(await SharedEmulator.ConnectionStringAsync(), SharedEmulator.UniqueName("scratch"), options);
        await client.CreateAsync();
        return new(client);
    }

    public async Task<TableEntity> StoreAsync(TableEntity entity)
    {
        await Client.UpsertEntityAsync(entity, TableUpdateMode.Replace);
        return (await Client.GetEntityAsync<TableEntity>(entity.PartitionKey, entity.RowKey)).Value;
    }

    /// <summary>Entities of one partition with an int Number from 0 and row keys in its order.</summary>
    public async Task FillAsync(int count, string partition = "p")
    {
        foreach (var part in Enumerable.Range(0, count).Chunk(100))
        {
            await Client.SubmitTransactionAsync(part.Select(number => new TableTransactionAction(
                TableTransactionActionType.Add, new TableEntity(partition, $"{number:d6}") { ["Number"] = number })));
        }
    }

    public async ValueTask DisposeAsync() => await Client.DeleteAsync();
}
