using FsCheck.Fluent;

namespace Azure.Data.Tables.Tests;

public sealed class KeyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("O'Neil")]
    [InlineData("''")]
    [InlineData("50% + 1 & more")]
    [InlineData("%27")]
    [InlineData("a+b c")]
    [InlineData("a=b;c,d")]
    [InlineData("(x)!*~")]
    [InlineData("😀 漢字 é")]
    [InlineData("..")]
    [InlineData("\"quoted\"")]
    public async Task A_key_finds_its_entity_again(string key)
    {
        await using var table = await ScratchTable.CreateAsync();
        await RoundTripAsync(table.Client, key);
    }

    [Fact]
    public async Task Any_allowed_key_finds_its_entity_again()
    {
        await using var table = await ScratchTable.CreateAsync();
        foreach (var key in Samples.Key.Sample(100).Distinct())
        {
            await RoundTripAsync(table.Client, key);
        }
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a#b")]
    [InlineData("a?b")]
    public async Task A_key_the_service_forbids_is_refused_by_the_service(string key)
    {
        await using var table = await ScratchTable.CreateAsync();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.Client.AddEntityAsync(new TableEntity(key, "r")));
        Assert.Equal(400, refusal.Status);
        Assert.NotNull(refusal.ErrorCode);
    }

    private static async Task RoundTripAsync(TableClient table, string key)
    {
        await table.AddEntityAsync(new TableEntity(key, key) { ["Key"] = key });
        await table.UpsertEntityAsync(new TableEntity(key, key) { ["Merged"] = 1 });
        var read = (await table.GetEntityAsync<TableEntity>(key, key)).Value;
        Assert.Equal((key, key, key, 1), (read.PartitionKey, read.RowKey, read.GetString("Key"), read.GetInt32("Merged")));
        await table.UpdateEntityAsync(read, read.ETag, TableUpdateMode.Replace);

        var found = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {key} and RowKey eq {key}")).SingleAsync();
        Assert.Equal(key, found.RowKey);
        Assert.Equal(204, (await table.DeleteEntityAsync(key, key)).Status);
    }
}
