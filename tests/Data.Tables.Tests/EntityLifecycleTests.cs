using Azure.Data.Tables.Models;
using CrisisReview.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class EntityLifecycleTests
{
    [Fact]
    public async Task An_added_entity_can_be_read()
    {
        await using var table = await ScratchTable.CreateAsync();
        var reply = await table.Client.AddEntityAsync(new TableEntity("p", "r") { ["Name"] = "Ada" });
        var stored = (await table.Client.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(204, reply.Status);
        Assert.Equal(("p", "r", "Ada"), (stored.PartitionKey, stored.RowKey, stored.GetString("Name")));
        Assert.Equal(reply.Headers.ETag, stored.ETag);
        Assert.Equal(TimeSpan.Zero, stored.Timestamp!.Value.Offset);
        Assert.Equal(["Name", "PartitionKey", "RowKey", "Timestamp", "odata.etag"], stored.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_key_that_is_taken_is_refused()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.Client.AddEntityAsync(new TableEntity("p", "r"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.Client.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists, refusal.ErrorCode);
        Assert.NotNull(refusal.GetRawResponse());
    }

    [Fact]
    public async Task A_merge_keeps_and_a_replacement_drops_what_it_does_not_name()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["A"] = 1, ["B"] = 2 });
        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 3 });
        var merged = (await table.Client.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((1, 3), (merged.GetInt32("A"), merged.GetInt32("B")));

        await table.Client.UpsertEntityAsync(new TableEntity("p", "r") { ["B"] = 4 }, TableUpdateMode.Replace);
        var replaced = (await table.Client.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal((null, 4), (replaced.GetInt32("A"), replaced.GetInt32("B")));
    }

    [Theory]
    [InlineData(TableUpdateMode.Merge)]
    [InlineData(TableUpdateMode.Replace)]
    public async Task An_update_holds_only_for_the_ETag_it_names(TableUpdateMode mode)
    {
        await using var table = await ScratchTable.CreateAsync();
        var read = await table.StoreAsync(new("p", "r") { ["A"] = 1 });
        read["A"] = 2;
        var written = await table.Client.UpdateEntityAsync(read, read.ETag, mode);
        read["A"] = 3;
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.Client.UpdateEntityAsync(read, read.ETag, mode));
        Assert.Equal(412, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.UpdateConditionNotSatisfied, refusal.ErrorCode);

        await table.Client.UpdateEntityAsync(read, written.Headers.ETag!.Value, mode);
        await table.Client.UpdateEntityAsync(new TableEntity("p", "r") { ["A"] = 4 }, ETag.All, mode);
        Assert.Equal(4, (await table.Client.GetEntityAsync<TableEntity>("p", "r")).Value.GetInt32("A"));
    }

    [Fact]
    public async Task An_update_of_nothing_is_refused()
    {
        await using var table = await ScratchTable.CreateAsync();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.Client.UpdateEntityAsync(new TableEntity("p", "r"), ETag.All));
        Assert.Equal(404, refusal.Status);
        await Assert.ThrowsAsync<ArgumentException>(() => table.Client.UpdateEntityAsync(new TableEntity("p", "r"), default));
    }

    [Fact]
    public async Task A_delete_holds_only_for_the_ETag_it_names()
    {
        await using var table = await ScratchTable.CreateAsync();
        var first = await table.StoreAsync(new("p", "r") { ["A"] = 1 });
        var second = await table.StoreAsync(new("p", "r") { ["A"] = 2 });
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.Client.DeleteEntityAsync("p", "r", first.ETag));
        Assert.Equal(412, refusal.Status);
        Assert.Equal(204, (await table.Client.DeleteEntityAsync(second, second.ETag)).Status);
        Assert.Equal(404, (await table.Client.DeleteEntityAsync("p", "r")).Status);
    }

    [Fact]
    public async Task A_missing_entity_is_an_error_or_an_answer_as_asked()
    {
        await using var table = await ScratchTable.CreateAsync();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.Client.GetEntityAsync<TableEntity>("p", "r"));
        Assert.Equal(404, refusal.Status);
        Assert.Contains(refusal.ErrorCode, new[] { TableErrorCode.ResourceNotFound.ToString(), TableErrorCode.EntityNotFound.ToString() });

        var answer = await table.Client.GetEntityIfExistsAsync<TableEntity>("p", "r");
        Assert.False(answer.HasValue);
        Assert.Equal(404, answer.GetRawResponse().Status);
        Assert.Throws<InvalidOperationException>(() => answer.Value);

        await table.Client.AddEntityAsync(new TableEntity("p", "r") { ["A"] = 1 });
        var found = await table.Client.GetEntityIfExistsAsync<TableEntity>("p", "r");
        Assert.True(found.HasValue);
        Assert.Equal(1, found.Value!.GetInt32("A"));
    }

    [Fact]
    public async Task A_read_brings_only_the_selected_properties()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.StoreAsync(new("p", "r") { ["A"] = 1, ["B"] = 2, ["C"] = 3 });
        var read = (await table.Client.GetEntityAsync<TableEntity>("p", "r", ["A", "C"])).Value;
        Assert.Equal((1, null, 3), (read.GetInt32("A"), read.GetInt32("B"), read.GetInt32("C")));
    }

    [Fact]
    public async Task A_missing_table_is_an_error()
    {
        var table = new TableClient(await SharedEmulator.ConnectionStringAsync(), SharedEmulator.UniqueName("never"));
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.AddEntityAsync(new TableEntity("p", "r")));
        Assert.Equal(404, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.TableNotFound, refusal.ErrorCode);
        Assert.False((await table.GetEntityIfExistsAsync<TableEntity>("p", "r")).HasValue);
    }

    [Fact]
    public async Task An_entity_needs_its_keys()
    {
        await using var table = await ScratchTable.CreateAsync();
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.Client.AddEntityAsync(new TableEntity { RowKey = "r" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.Client.UpsertEntityAsync(new TableEntity { PartitionKey = "p" }));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.Client.GetEntityAsync<TableEntity>("p", null!));
    }
}
