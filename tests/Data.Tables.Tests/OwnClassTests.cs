namespace Azure.Data.Tables.Tests;

public sealed class OwnClassTests
{
    private static readonly DateTimeOffset Noon = new(2024, 2, 29, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task An_object_comes_back_as_it_was_stored()
    {
        await using var table = await ScratchTable.CreateAsync();
        var stored = Sample();
        await table.Client.AddEntityAsync(stored);
        foreach (var read in new[] { (await table.Client.GetEntityAsync<Ledger>("p", "r")).Value, await table.Client.QueryAsync<Ledger>().SingleAsync() })
        {
            Assert.Equal((stored.Text, stored.Int, null, stored.Long, stored.Double, stored.Bool), (read.Text, read.Int, read.NoInt, read.Long, read.Double, read.Bool));
            Assert.Equal((stored.Time, stored.Utc, stored.Id, stored.Day, stored.Named), (read.Time, read.Utc, read.Id, read.Day, read.Named));
            Assert.Equal(stored.Bytes, read.Bytes);
            Assert.Equal(stored.Data!.ToArray(), read.Data!.ToArray());
            Assert.Null(read.Private);
            Assert.True(read.ETag != default && read.Timestamp > Noon);
        }
    }

    [Fact]
    public async Task It_is_stored_under_the_names_of_its_properties()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.Client.UpsertEntityAsync(Sample());
        var read = (await table.Client.GetEntityAsync<TableEntity>("p", "r")).Value;
        Assert.Equal(("named", "Monday", 7L), (read.GetString("other_name"), read.GetString("Day"), read.GetInt64("Long")));
        Assert.DoesNotContain(read.Keys, key => key is "Private" or "Computed" or "NoInt" or "Named");
    }

    [Fact]
    public async Task It_is_updated_by_its_ETag()
    {
        await using var table = await ScratchTable.CreateAsync();
        await table.Client.AddEntityAsync(Sample());
        var read = (await table.Client.GetEntityAsync<Ledger>("p", "r")).Value;
        read.Int = 8;
        await table.Client.UpdateEntityAsync(read, read.ETag, TableUpdateMode.Replace);
        await Assert.ThrowsAsync<RequestFailedException>(() => table.Client.UpdateEntityAsync(read, read.ETag));
        Assert.Equal(8, (await table.Client.GetEntityAsync<Ledger>("p", "r")).Value.Int);
    }

    private static Ledger Sample() => new()
    {
        PartitionKey = "p",
        RowKey = "r",
        Text = "x",
        Int = 5,
        Long = 7,
        Double = 2,
        Bool = false,
        Time = Noon,
        Utc = Noon.UtcDateTime,
        Id = new Guid("0f0e0d0c-0b0a-0908-0706-050403020100"),
        Bytes = [1, 2],
        Data = BinaryData.FromBytes(new byte[] { 3 }),
        Day = DayOfWeek.Monday,
        Named = "named",
        Private = "private",
    };
}
