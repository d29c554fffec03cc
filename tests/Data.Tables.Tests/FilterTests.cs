using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Azure.Data.Tables.Tests;

public sealed class FilterTests
{
    [Fact]
    public void Values_are_spelled_by_their_type()
    {
        var id = new Guid("0f0e0d0c-0b0a-0908-0706-050403020100");
        var time = new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.FromHours(2));
        Assert.Equal("A eq 'it''s'", TableClient.CreateQueryFilter($"A eq {"it's"}"));
        Assert.Equal("A eq '''' or A eq 'x'", TableClient.CreateQueryFilter($"A eq {'\''} or A eq {new StringBuilder("x")}"));
        Assert.Equal("A eq 5 and B eq -5L", TableClient.CreateQueryFilter($"A eq {5} and B eq {-5L}"));
        Assert.Equal("A gt 1.5 and B eq true and C eq false", TableClient.CreateQueryFilter($"A gt {1.5} and B eq {true} and C eq {false}"));
        Assert.Equal("A eq guid'0f0e0d0c-0b0a-0908-0706-050403020100'", TableClient.CreateQueryFilter($"A eq {id}"));
        Assert.Equal("A lt datetime'2024-02-29T10:00:00.0000000Z'", TableClient.CreateQueryFilter($"A lt {time}"));
        Assert.Equal("A lt datetime'2024-02-29T10:00:00.0000000Z'", TableClient.CreateQueryFilter($"A lt {time.UtcDateTime}"));
        Assert.Equal("A eq X'00FF10'", TableClient.CreateQueryFilter($"A eq {new byte[] { 0, 255, 16 }}"));
        Assert.Equal("A eq X'00FF10'", TableClient.CreateQueryFilter($"A eq {BinaryData.FromBytes(new byte[] { 0, 255, 16 })}"));
        Assert.Equal("A ne null", TableClient.CreateQueryFilter($"A ne {null}"));
        Assert.Equal("PartitionKey eq 'p'", TableServiceClient.CreateQueryFilter($"PartitionKey eq {"p"}"));
    }

    [Fact]
    public void A_number_is_spelled_alike_in_every_culture()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new("de-DE");
        try
        {
            Assert.Equal("A eq 1.5 and B eq -3", TableClient.CreateQueryFilter($"A eq {1.5} and B eq {-3}"));
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    [Fact]
    public void A_type_no_filter_knows_is_refused() =>
        Assert.Throws<ArgumentException>(() => TableClient.CreateQueryFilter($"A eq {new Uri("https://x.example")}"));

    [Fact]
    public void Text_cannot_leave_its_quotes() =>
        Prop.ForAll(Samples.Text.ToArbitrary(), text =>
        {
            var literal = TableClient.CreateQueryFilter($"{text}");
            var inner = literal[1..^1];
            return literal[0] == '\'' && literal[^1] == '\'' && !inner.Replace("''", "", StringComparison.Ordinal).Contains('\'') && inner.Replace("''", "'", StringComparison.Ordinal) == text;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task The_service_finds_exactly_the_text_that_was_asked_for()
    {
        await using var table = await ScratchTable.CreateAsync();
        var texts = Samples.Text.Sample(60).Distinct().ToList();
        await table.Client.SubmitTransactionAsync(texts.Select((text, i) =>
            new TableTransactionAction(TableTransactionActionType.Add, new TableEntity("p", $"{i}") { ["Text"] = text })));
        for (var i = 0; i < texts.Count; i++)
        {
            var found = await table.Client.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"Text eq {texts[i]}")).ToListAsync();
            Assert.Equal($"{i}", Assert.Single(found).RowKey);
        }
    }

    [Fact]
    public async Task The_service_compares_values_of_every_type()
    {
        await using var table = await ScratchTable.CreateAsync();
        var (id, time) = (new Guid("0f0e0d0c-0b0a-0908-0706-050403020100"), new DateTimeOffset(2024, 2, 29, 12, 0, 0, TimeSpan.Zero));
        await table.StoreAsync(new("p", "r") { ["Int"] = 5, ["Long"] = 1L << 60, ["Double"] = 2.5, ["Bool"] = true, ["Time"] = time, ["Id"] = id, ["Text"] = "x" });
        foreach (var (hit, miss) in new (FormattableString Hit, FormattableString Miss)[]
        {
            ($"Int eq {5}", $"Int gt {5}"),
            ($"Long ge {1L << 60}", $"Long lt {1L << 60}"),
            ($"Double gt {2.25}", $"Double lt {2.25}"),
            ($"Bool eq {true}", $"Bool eq {false}"),
            ($"Time le {time}", $"Time lt {time}"),
            ($"Id eq {id}", $"Id eq {Guid.Empty}"),
            ($"Text eq {"x"} and Int eq {5}", $"Text eq {"x"} and not (Int eq {5})"),
        })
        {
            Assert.Single(await table.Client.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(hit)).ToListAsync());
            Assert.Empty(await table.Client.QueryAsync<TableEntity>(TableClient.CreateQueryFilter(miss)).ToListAsync());
        }
    }
}
