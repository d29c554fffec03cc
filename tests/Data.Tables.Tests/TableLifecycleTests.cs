using Azure.Data.Tables.Models;
using CrisisReview.Testing;

namespace Azure.Data.Tables.Tests;

public sealed class TableLifecycleTests
{
    [Fact]
    public async Task A_table_is_made_once()
    {
        var table = await NewTableAsync();
        Assert.Equal(204, (await table.CreateAsync()).GetRawResponse().Status);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());
        Assert.Equal(409, refusal.Status);
        Assert.True(refusal.ErrorCode == TableErrorCode.TableAlreadyExists, refusal.ErrorCode);
        await table.DeleteAsync();
    }

    [Fact]
    public async Task A_table_that_is_there_is_not_made_again()
    {
        var table = await NewTableAsync();
        Assert.Equal(204, (await table.CreateIfNotExistsAsync()).GetRawResponse().Status);
        var second = await table.CreateIfNotExistsAsync();
        Assert.Equal(409, second.GetRawResponse().Status);
        Assert.Equal(table.Name, second.Value.Name);
        await table.DeleteAsync();
    }

    [Fact]
    public async Task A_table_that_is_being_deleted_is_an_error()
    {
        var transport = new CannedTransport(CannedReply.Refusal(409, "TableBeingDeleted"));
        var table = new TableClient("UseDevelopmentStorage=true", "Ledger", transport.Options);
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateIfNotExistsAsync());
        Assert.True(refusal.ErrorCode == TableErrorCode.TableBeingDeleted);
    }

    [Fact]
    public async Task A_table_can_be_deleted_twice()
    {
        var table = await NewTableAsync();
        await table.CreateAsync();
        Assert.Equal(204, (await table.DeleteAsync()).Status);
        Assert.Equal(404, (await table.DeleteAsync()).Status);
    }

    [Fact]
    public async Task A_name_that_no_table_can_have_is_refused()
    {
        var table = new TableClient(await SharedEmulator.ConnectionStringAsync(), "no-dashes");
        var refusal = await Assert.ThrowsAsync<RequestFailedException>(() => table.CreateAsync());
        Assert.Equal(400, refusal.Status);
        Assert.NotNull(refusal.ErrorCode);
    }

    [Fact]
    public async Task Tables_of_an_account_are_listed_filtered_and_paged()
    {
        var service = new TableServiceClient(await SharedEmulator.ConnectionStringAsync());
        var prefix = SharedEmulator.UniqueName("listed");
        string[] names = [$"{prefix}a", $"{prefix}b", $"{prefix}c"];
        foreach (var name in names)
        {
            await service.CreateTableIfNotExistsAsync(name);
        }

        var filter = TableServiceClient.CreateQueryFilter($"TableName ge {prefix} and TableName lt {prefix + "d"}");
        Assert.Equal(names, await NamesAsync(service.QueryAsync(filter)));
        Assert.Equal(names, await NamesAsync(service.QueryAsync((FormattableString)$"TableName ge {prefix} and TableName lt {prefix + "d"}")));
        Assert.Equal(names, (await NamesAsync(service.QueryAsync(maxPerPage: 1))).Where(names.Contains));
        await service.DeleteTableAsync(names[1]);
        Assert.Equal([names[0], names[2]], await NamesAsync(service.QueryAsync(filter)));
    }

    private static async Task<TableClient> NewTableAsync() => new(await SharedEmulator.ConnectionStringAsync(), SharedEmulator.UniqueName("lifecycle"));

    private static async Task<List<string>> NamesAsync(AsyncPageable<TableItem> tables)
    {
        var names = new List<string>();
        await foreach (var table in tables)
        {
            names.Add(table.Name);
        }

        return names;
    }
}
