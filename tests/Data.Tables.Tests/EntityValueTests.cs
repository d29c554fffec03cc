using System.Text;
using Azure.Data.Tables.Protocol;
using FsCheck;
using FsCheck.Fluent;

namespace Azure.Data.Tables.Tests;

public sealed class EntityValueTests
{
    [Fact]
    public void Every_value_comes_back_from_JSON_as_it_was_written() =>
        Prop.ForAll(Samples.Value.ToArbitrary(), value => Equal(value, ThroughJson(value))).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Every_value_comes_back_from_the_service_as_it_was_stored()
    {
        await using var table = await ScratchTable.CreateAsync();
        var values = Samples.Value.Sample(300);
        foreach (var (part, number) in values.Chunk(100).Select((part, number) => (part, number)))
        {
            var entity = new TableEntity("p", $"{number}");
            for (var i = 0; i < part.Length; i++)
            {
                entity[$"P{i}"] = part[i];
            }

            var stored = await table.StoreAsync(entity);
            Assert.All(part, (value, i) => Assert.True(Equal(value, stored[$"P{i}"]), $"{value} ({value.GetType()}) came back as {stored[$"P{i}"]} ({stored[$"P{i}"]?.GetType()})"));
        }
    }

    // Bits rather than numbers: a runner takes -0.0 and 0.0 for the same case.
    [Theory]
    [InlineData(0x0000000000000000)]
    [InlineData(unchecked((long)0x8000000000000000))]
    [InlineData(0x3ff0000000000000)]
    [InlineData(unchecked((long)0xfff8000000000000))]
    [InlineData(0x7ff0000000000000)]
    [InlineData(unchecked((long)0xfff0000000000000))]
    [InlineData(0x0000000000000001)]
    [InlineData(0x7fefffffffffffff)]
    public void A_double_keeps_every_bit_in_JSON(long bits) =>
        Assert.Equal(bits, BitConverter.DoubleToInt64Bits(Assert.IsType<double>(ThroughJson(BitConverter.Int64BitsToDouble(bits)))));

    [Fact]
    public async Task A_double_without_fraction_comes_back_a_double()
    {
        await using var table = await ScratchTable.CreateAsync();
        var stored = await table.StoreAsync(new("p", "r") { ["One"] = 1.0, ["Zero"] = -0.0, ["Big"] = 1e22 });
        Assert.Equal([1.0, 0.0, 1e22], new[] { stored.GetDouble("One")!.Value, stored.GetDouble("Zero")!.Value, stored.GetDouble("Big")!.Value });
    }

    [Fact]
    public async Task A_time_comes_back_in_UTC_to_the_tick()
    {
        await using var table = await ScratchTable.CreateAsync();
        var time = new DateTimeOffset(2024, 2, 29, 23, 59, 59, TimeSpan.FromHours(-8)).AddTicks(1234567);
        var stored = await table.StoreAsync(new("p", "r") { ["At"] = time, ["Then"] = time.UtcDateTime });
        Assert.Equal(time.ToUniversalTime(), stored.GetDateTimeOffset("At"));
        Assert.Equal(TimeSpan.Zero, stored.GetDateTimeOffset("At")!.Value.Offset);
        Assert.Equal(time.UtcDateTime, stored.GetDateTime("Then"));
        Assert.Equal(DateTimeKind.Utc, stored.GetDateTime("Then")!.Value.Kind);
    }

    [Fact]
    public async Task Binary_data_comes_back_as_bytes()
    {
        await using var table = await ScratchTable.CreateAsync();
        var stored = await table.StoreAsync(new("p", "r") { ["Data"] = BinaryData.FromBytes(new byte[] { 0, 255, 7 }), ["None"] = Array.Empty<byte>() });
        Assert.Equal(new byte[] { 0, 255, 7 }, stored.GetBinary("Data"));
        Assert.Equal(new byte[] { 0, 255, 7 }, stored.GetBinaryData("Data")!.ToArray());
        Assert.Empty(stored.GetBinary("None")!);
    }

    [Fact]
    public async Task A_null_is_not_stored()
    {
        await using var table = await ScratchTable.CreateAsync();
        var stored = await table.StoreAsync(new("p", "r") { ["Nothing"] = null, ["Something"] = 1 });
        Assert.False(stored.ContainsKey("Nothing"));
        Assert.Equal(1, stored.GetInt32("Something"));
    }

    [Fact]
    public void A_time_that_is_not_in_UTC_is_refused() =>
        Assert.Throws<NotSupportedException>(() => ThroughJson(new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Local)));

    [Fact]
    public void A_type_the_service_does_not_know_is_refused() =>
        Assert.Contains("System.Decimal", Assert.Throws<NotSupportedException>(() => ThroughJson(1.5m)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_time_the_service_sends_without_an_offset_is_in_UTC()
    {
        var entity = EntityReader.ReadEntity("""{"At@odata.type":"Edm.DateTime","At":"2024-01-02T03:04:05"}"""u8);
        Assert.Equal(new DateTimeOffset(2024, 1, 2, 3, 4, 5, TimeSpan.Zero), entity.GetDateTimeOffset("At"));
    }

    [Fact]
    public void A_property_s_name_may_be_escaped_in_JSON()
    {
        var entity = EntityReader.ReadEntity("""{"N\u0061me":"x","Gr\u00f6\u00dfe":1}"""u8);
        Assert.Equal("x", entity.GetString("Name"));
        Assert.Equal(1, entity.GetInt32("Größe"));
    }

    [Fact]
    public void A_reply_that_is_no_page_says_so() =>
        Assert.Contains("value", Assert.Throws<System.Text.Json.JsonException>(() => EntityReader.ReadPage("{}"u8)).Message, StringComparison.Ordinal);

    [Fact]
    public void Entities_of_a_page_need_not_have_the_same_properties()
    {
        var page = EntityReader.ReadPage("""{"value":[{"A":1,"B":"x"},{"B":"y","C":true,"A":2},{},{"D@odata.type":"Edm.Int64","D":"5","A":3}]}"""u8);
        Assert.Equal([2, 3, 0, 2], page.Select(entity => entity.Count));
        Assert.Equal([1, 2, null, 3], page.Select(entity => entity.GetInt32("A")));
        Assert.Equal(5L, page[3]["D"]);
    }

    private static object? ThroughJson(object value)
    {
        var json = EntityWriter.Write(new TableEntity("p", "r") { ["Value"] = value });
        Assert.DoesNotContain('\n', Encoding.UTF8.GetString(json.Span));
        return EntityReader.ReadEntity(json.Span)["Value"];
    }

    private static bool Equal(object expected, object? actual) => (expected, actual) switch
    {
        (byte[] left, byte[] right) => left.AsSpan().SequenceEqual(right),
        // The emulator loses the sign of zero; A_double_keeps_every_bit_in_JSON holds us to it.
        (double left, double right) => left.Equals(right),
        _ => expected.Equals(actual),
    };
}
