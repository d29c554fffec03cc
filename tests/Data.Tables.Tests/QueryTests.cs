namespace Azure.Data.Tables.Tests;

public sealed class QueryTests
{
    [Fact]
    public async Task A_query_brings_every_page()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.FillAsync(1500);
        var numbers = await table.Client.QueryAsync<TableEntity>().Select(entity => entity.GetInt32("Number")!.Value).ToListAsync();
        Assert.Equal(Enumerable.Range(0, 1500), numbers);
    }

    [Fact]
    public async Task A_query_of_an_empty_table_brings_nothing()
    {
        await using var table = await ScratchTable.CreateAsync();
        Assert.Empty(await table.Client.QueryAsync<TableEntity>().ToListAsync());
    }

    [Fact]
    public async Task A_page_has_no_more_than_its_size_and_carries_tags_and_times()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.FillAsync(25);
        var pages = await table.Client.QueryAsync<TableEntity>(maxPerPage: 10).AsPages().ToListAsync();
        Assert.Equal([10, 10, 5], pages.Select(page => page.Values.Count));
        Assert.Null(pages[^1].ContinuationToken);
        Assert.All(pages, page => Assert.Equal(200, page.GetRawResponse().Status));
        Assert.All(pages.SelectMany(page => page.Values), entity => Assert.True(entity.ETag != default && entity.Timestamp is not null));
    }

    [Fact]
    public async Task A_continuation_token_goes_on_where_a_page_ended()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.FillAsync(20, "o'neil & sons");
        await table.FillAsync(10, "q");
        var query = table.Client.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey ge {"o"}"));
        var first = await query.AsPages(pageSizeHint: 7).FirstAsync();
        Assert.Equal(7, first.Values.Count);
        var rest = await query.AsPages(first.ContinuationToken, 100).SelectMany(page => page.Values.ToAsyncEnumerable()).ToListAsync();
        Assert.Equal([.. Enumerable.Range(7, 13), .. Enumerable.Range(0, 10)], rest.Select(entity => entity.GetInt32("Number")!.Value));
    }

    [Fact]
    public async Task A_page_without_entities_is_not_the_end()
    {
        var transport = new CannedTransport(
            new CannedReply(200, """{"value":[]}""") { Headers = [("x-ms-continuation-NextPartitionKey", "1!4!cA--")] },
            new CannedReply(200, """{"value":[{"PartitionKey":"p","RowKey":"r"}]}"""));
        var client = new TableClient("UseDevelopmentStorage=true", "Ledger", transport.Options);
        var entity = Assert.Single(await client.QueryAsync<TableEntity>("A eq 'x+y & z'", 5, ["A", "B"]).ToListAsync());
        Assert.Equal("r", entity.RowKey);
        Assert.Equal("?$filter=A%20eq%20%27x%2By%20%26%20z%27&$select=A%2CB&$top=5", transport.Sent[0].Uri.Query);
        Assert.Equal(transport.Sent[0].Uri.Query + "&NextPartitionKey=1%214%21cA--", transport.Sent[1].Uri.Query);
    }

    [Fact]
    public async Task A_query_brings_only_what_it_filters_and_selects()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.StoreAsync(new("p", "1") { ["A"] = 1, ["B"] = "x" });
        await table.StoreAsync(new("p", "2") { ["A"] = 2, ["B"] = "y" });
        var found = await table.Client.QueryAsync<TableEntity>("A gt 1", select: ["RowKey", "B"]).SingleAsync();
        Assert.Equal(("2", "y", null), (found.RowKey, found.GetString("B"), found.GetInt32("A")));
    }

    [Fact]
    public async Task A_filter_the_service_cannot_read_is_refused()
    {
        await using var table = await ScratchTable.CreateAsync();
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(async () => await table.Client.QueryAsync<TableEntity>("A eq").ToListAsync());
        Assert.Equal(400, refusal.Status);
    }

    [Fact]
    public async Task A_query_can_be_called_off()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.FillAsync(3);
        using var cancellation = new CancellationTokenSource();
        await using var pages = table.Client.QueryAsync<TableEntity>(maxPerPage: 1, cancellationToken: cancellation.Token).AsPages().GetAsyncEnumerator();
        Assert.True(await pages.MoveNextAsync());
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await pages.MoveNextAsync());
    }
}
