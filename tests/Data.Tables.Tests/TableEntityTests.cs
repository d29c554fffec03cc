namespace Azure.Data.Tables.Tests;

public sealed class TableEntityTests
{
    [Fact]
    public void A_property_that_is_not_there_is_null()
    {
        var entity = new TableEntity("p", "r");
        Assert.Null(entity["A"]);
        Assert.Null(entity.GetString("A"));
        Assert.Null(entity.GetInt32("A"));
        Assert.Null(entity.GetInt64("A"));
        Assert.Null(entity.GetDouble("A"));
        Assert.Null(entity.GetBoolean("A"));
        Assert.Null(entity.GetDateTime("A"));
        Assert.Null(entity.GetDateTimeOffset("A"));
        Assert.Null(entity.GetGuid("A"));
        Assert.Null(entity.GetBinary("A"));
        Assert.Null(entity.GetBinaryData("A"));
        Assert.Null(entity.Timestamp);
        Assert.Equal(default, entity.ETag);
        Assert.Null(new TableEntity().PartitionKey);
    }

    [Fact]
    public void A_property_of_another_type_is_not_converted()
    {
        var entity = new TableEntity { ["Int"] = 5, ["Text"] = "5" };
        Assert.Contains("Int", Assert.Throws<InvalidOperationException>(() => entity.GetInt64("Int")).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => entity.GetString("Int"));
        Assert.Throws<InvalidOperationException>(() => entity.GetInt32("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDouble("Int"));
        Assert.Throws<InvalidOperationException>(() => entity.GetBoolean("Int"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDateTime("Int"));
        Assert.Throws<InvalidOperationException>(() => entity.GetDateTimeOffset("Int"));
        Assert.Throws<InvalidOperationException>(() => entity.GetGuid("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetBinary("Text"));
        Assert.Throws<InvalidOperationException>(() => entity.GetBinaryData("Text"));
    }

    [Fact]
    public void An_int_set_over_a_long_or_a_double_takes_its_type()
    {
        var entity = new TableEntity { ["Long"] = 1L, ["Double"] = 1.0, ["Text"] = "x" };
        entity["Long"] = 2;
        entity["Double"] = 3;
        entity["Text"] = 4;
        Assert.Equal((2L, 3.0, 4), (entity.GetInt64("Long"), entity.GetDouble("Double"), entity.GetInt32("Text")));
    }

    [Fact]
    public void An_entity_is_a_dictionary_of_its_keys_and_properties()
    {
        IDictionary<string, object?> entity = new TableEntity("p", "r") { { "A", 1 } };
        entity.Add("B", 2);
        entity.Add(KeyValuePair.Create<string, object?>("A", 3));
        Assert.Equal(["PartitionKey", "RowKey", "A", "B"], entity.Keys);
        Assert.Equal(["p", "r", 3, 2], entity.Values);
        Assert.True(entity.TryGetValue("A", out var value));
        Assert.Equal(3, value);
        Assert.Contains(KeyValuePair.Create<string, object?>("B", 2), entity);
        Assert.True(entity.Remove("B"));
        Assert.False(entity.Remove(KeyValuePair.Create<string, object?>("A", 9)));
        Assert.Equal((3, false), (entity.Count, entity.IsReadOnly));
        var copy = new TableEntity(entity);
        entity.Clear();
        Assert.Equal(("p", 0), (copy.PartitionKey, entity.Count));
        Assert.Throws<ArgumentException>(() => copy[""] = 1);
    }

    [Fact]
    public void Tag_and_timestamp_are_entries_that_are_not_sent()
    {
        var entity = new TableEntity("p", "r") { ETag = new("W/\"1\""), Timestamp = DateTimeOffset.UnixEpoch };
        Assert.Equal("W/\"1\"", entity["odata.etag"]);
        Assert.Equal(new ETag("W/\"1\""), entity.ETag);
        Assert.Equal(DateTimeOffset.UnixEpoch, entity["Timestamp"]);
        Assert.Equal("""{"PartitionKey":"p","RowKey":"r"}""", System.Text.Encoding.UTF8.GetString(Protocol.EntityWriter.Write(entity).Span));
    }
}
