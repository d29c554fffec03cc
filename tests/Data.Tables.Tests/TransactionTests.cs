using Azure.Data.Tables.Models;

namespace Azure.Data.Tables.Tests;

public sealed class TransactionTests
{
    [Fact]
    public async Task A_transaction_writes_a_hundred_entities()
    {
        await using var table = await ScratchTable.CreateAsync();
        var reply = await table.Client.SubmitTransactionAsync(Enumerable.Range(0, 100).Select(i => Add($"{i:d3}", i)));
        Assert.Equal(202, reply.GetRawResponse().Status);
        Assert.Equal(100, reply.Value.Count);
        Assert.All(reply.Value, inner => Assert.Equal(204, inner.Status));
        var stored = await table.Client.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal(Enumerable.Range(0, 100), stored.Select(entity => entity.GetInt32("Number")!.Value));
        Assert.Equal(reply.Value.Select(inner => inner.Headers.ETag), stored.Select(entity => (ETag?)entity.ETag));
    }

    [Fact]
    public async Task A_transaction_has_every_kind_of_action()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.FillAsync(5);
        var tagged = (await table.Client.GetEntityAsync<TableEntity>("p", "000001")).Value;
        var reply = await table.Client.SubmitTransactionAsync(
        [
            new(TableTransactionActionType.Delete, new TableEntity("p", "000000")),
            new(TableTransactionActionType.UpdateMerge, new TableEntity("p", "000001") { ["More"] = 1 }, tagged.ETag),
            new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "000002") { ["More"] = 2 }, ETag.All),
            new(TableTransactionActionType.UpsertMerge, new TableEntity("p", "000003") { ["More"] = 3 }),
            new(TableTransactionActionType.UpsertReplace, new TableEntity("p", "000004") { ["More"] = 4 }),
            new(TableTransactionActionType.Add, new TableEntity("p", "000005") { ["More"] = 5 }),
        ]);
        Assert.Equal(6, reply.Value.Count);
        var stored = await table.Client.QueryAsync<TableEntity>().ToListAsync();
        Assert.Equal<(int?, int?)>([(1, 1), (null, 2), (3, 3), (null, 4), (null, 5)], stored.Select(entity => (entity.GetInt32("Number"), entity.GetInt32("More"))));
    }

    [Fact]
    public async Task More_than_a_hundred_actions_are_refused()
    {
        await using var table = await ScratchTable.CreateAsync();
        await Assert.ThrowsAnyAsync<RequestFailedException>(() => table.Client.SubmitTransactionAsync(Enumerable.Range(0, 101).Select(i => Add($"{i:d3}", i))));
        Assert.Empty(await table.Client.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task A_refused_action_undoes_the_transaction_and_is_named()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.Client.AddEntityAsync(new TableEntity("p", "2") { ["Number"] = -1 });
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.Client.SubmitTransactionAsync([Add("0", 0), Add("1", 1), Add("2", 2), Add("3", 3)]));
        Assert.Equal(2, refusal.FailedTransactionActionIndex);
        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.EntityAlreadyExists, refusal.ErrorCode);
        Assert.Equal([-1], await table.Client.QueryAsync<TableEntity>().Select(entity => entity.GetInt32("Number")!.Value).ToListAsync());
    }

    [Fact]
    public async Task An_entity_can_be_in_a_transaction_only_once()
    {
        await using var table = await ScratchTable.CreateAsync();
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.Client.SubmitTransactionAsync([Add("0", 0), Add("0", 1)]));
        Assert.Equal((400, 1), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.True(refusal.ErrorCode == TableErrorCode.InvalidDuplicateRow, refusal.ErrorCode);
    }

    [Fact]
    public async Task A_stale_ETag_undoes_the_transaction()
    {
        await using var table = await ScratchTable.CreateAsync();
        var old = await table.StoreAsync(new("p", "1") { ["Number"] = 1 });
        await table.StoreAsync(new("p", "1") { ["Number"] = 2 });
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => table.Client.SubmitTransactionAsync(
            [Add("0", 0), new(TableTransactionActionType.UpdateReplace, new TableEntity("p", "1") { ["Number"] = 3 }, old.ETag)]));
        Assert.Equal((412, 1), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.Equal([2], await table.Client.QueryAsync<TableEntity>().Select(entity => entity.GetInt32("Number")!.Value).ToListAsync());
    }

    [Fact]
    public async Task Awkward_keys_and_values_survive_a_transaction()
    {
        await using var table = await ScratchTable.CreateAsync();
        string[] texts = ["it's 50% + 1 & \"more\"", "😀 {a}", "line\r\n--batch_x\r\nDELETE http://x/y HTTP/1.1\u2028end"];
        var keys = texts.Take(2).Append("(c)").ToArray();
        await table.Client.SubmitTransactionAsync(keys.Zip(texts, (key, text) =>
            new TableTransactionAction(TableTransactionActionType.UpsertReplace, new TableEntity("o'p %", key) { ["Text"] = text })));
        foreach (var (key, text) in keys.Zip(texts))
        {
            Assert.Equal(text, (await table.Client.GetEntityAsync<TableEntity>("o'p %", key)).Value.GetString("Text"));
        }
    }

    [Fact]
    public async Task A_transaction_needs_an_action()
    {
        await using var table = await ScratchTable.CreateAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => table.Client.SubmitTransactionAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => table.Client.SubmitTransactionAsync([new(TableTransactionActionType.Add, new TableEntity())]));
    }

    [Fact]
    public async Task A_service_s_refusal_is_read_from_its_documented_reply()
    {
        const string Reply = "--batchresponse_e69b1c6c\r\nContent-Type: multipart/mixed; boundary=changesetresponse_a6253244\r\n\r\n"
            + "--changesetresponse_a6253244\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"
            + "HTTP/1.1 400 Bad Request\r\nContent-ID: 5\r\nDataServiceVersion: 3.0;\r\nContent-Type: application/json;odata=minimalmetadata;charset=utf-8\r\n\r\n"
            + """{"odata.error":{"code":"InvalidInput","message":{"lang":"en-US","value":"4:One of the request inputs is not valid.\nRequestId:1\nTime:2"}}}"""
            + "\r\n--changesetresponse_a6253244--\r\n--batchresponse_e69b1c6c--\r\n";
        var transport = new CannedTransport(new CannedReply(202, Reply));
        var client = new TableClient("UseDevelopmentStorage=true", "Ledger", transport.Options);
        var refusal = await Assert.ThrowsAsync<TableTransactionFailedException>(() => client.SubmitTransactionAsync([Add("0", 0)]));
        Assert.Equal((400, 4), (refusal.Status, refusal.FailedTransactionActionIndex));
        Assert.True(refusal.ErrorCode == TableErrorCode.InvalidInput);
    }

    [Fact]
    public async Task A_transaction_refused_as_a_whole_is_an_ordinary_refusal()
    {
        var transport = new CannedTransport(CannedReply.Refusal(413, "RequestBodyTooLarge"));
        var client = new TableClient("UseDevelopmentStorage=true", "Ledger", transport.Options);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => client.SubmitTransactionAsync([Add("0", 0)]));
        Assert.Equal((413, "RequestBodyTooLarge"), (refusal.Status, refusal.ErrorCode));
    }

    private static TableTransactionAction Add(string row, int number) => new(TableTransactionActionType.Add, new TableEntity("p", row) { ["Number"] = number });
}
