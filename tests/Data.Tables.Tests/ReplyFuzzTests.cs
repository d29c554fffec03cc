using System.Text;
using System.Text.Json;
using Azure.Data.Tables.Protocol;
using CrisisReview.Testing.Fuzzing;
using Xunit.Abstractions;

namespace Azure.Data.Tables.Tests;

/// <summary>Bad replies in bulk: each is read, or refused in the one way of its kind. Nothing that was not understood passes for an empty answer.</summary>
public sealed class ReplyFuzzTests(ITestOutputHelper output)
{
    private const string Entity = """
        {"odata.etag":"W/\"datetime'2026-11-21T18%3A29%3A18.0000000Z'\"","PartitionKey":"p","RowKey":"r\u00e9","Timestamp":"2026-11-21T18:29:18.1234567Z","Number":7,"Share":0.5,
         "Big@odata.type":"Edm.Int64","Big":"9007199254740993","At@odata.type":"Edm.DateTime","At":"2026-11-21T18:29:18Z","Id@odata.type":"Edm.Guid","Id":"caadb0b0-7880-4bf6-89ef-2a58f4ac4090",
         "Bytes@odata.type":"Edm.Binary","Bytes":"AQID","None@odata.type":"Edm.Double","None":"NaN","Yes":true,"Nothing":null}
        """;

    private const string Changeset = "--batchresponse_1\r\nContent-Type: multipart/mixed; boundary=changesetresponse_1\r\n\r\n--changesetresponse_1\r\nContent-Type: application/http\r\n\r\n"
        + "HTTP/1.1 204 No Content\r\nETag: W/\"1\"\r\n\r\n\r\n--changesetresponse_1\r\nContent-Type: application/http\r\n\r\nHTTP/1.1 204 No Content\r\nETag: W/\"2\"\r\n\r\n\r\n--changesetresponse_1--\r\n--batchresponse_1--\r\n";

    private static readonly byte[] OneEntity = Encoding.UTF8.GetBytes(Entity);
    private static readonly byte[] Page = Encoding.UTF8.GetBytes($$"""{"odata.metadata":"http://127.0.0.1/$metadata#Ledger","value":[{{Entity}},{{Entity}},{"PartitionKey":"q","RowKey":""}]}""");
    private static readonly byte[] Refusal = Encoding.UTF8.GetBytes(CannedReply.Refusal(409, "EntityAlreadyExists", "1:The entity is there already.").Body);

    [Fact]
    public void A_bad_entity_is_refused_as_bad_json() => output.WriteLine(Fuzz.Run(500, 15_000, random => Bad(random, OneEntity), bytes => Reads(() => EntityReader.ReadEntity(bytes)), MostBytes));

    [Fact]
    public void A_bad_page_is_refused_as_bad_json() => output.WriteLine(Fuzz.Run(500, 15_000, random => Bad(random, Page), bytes => Reads(() => EntityReader.ReadPage(bytes)), MostBytes));

    [Theory]
    [InlineData("""{"value":5}""")]
    [InlineData("""{"value":{}}""")]
    [InlineData("""{"value":null}""")]
    [InlineData("""{"value":[1]}""")]
    [InlineData("""{"value":[{"A":[]}]}""")]
    [InlineData("""{"value":[{"A@odata.type":"Edm.Int64","A":"much"}]}""")]
    [InlineData("""{"value":[{"A@odata.type":"Edm.Int128","A":"1"}]}""")]
    [InlineData("""{"value":[{"A@odata.type":7,"A":"1"}]}""")]
    [InlineData("""{"value":[{"A":"\ud800"}]}""")]
    [InlineData("[]")]
    [InlineData("")]
    public void What_is_no_page_of_entities_is_never_an_empty_one(string body) =>
        Assert.ThrowsAny<JsonException>(() => EntityReader.ReadPage(Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_bad_refusal_is_still_a_refusal() => output.WriteLine(Fuzz.Run(500, 10_000, random => Bad(random, Refusal), bytes =>
    {
        var client = new TableClient("UseDevelopmentStorage=true", "Ledger", new CannedTransport(new CannedReply(409, Encoding.UTF8.GetString(bytes))).Options);
        var refusal = Assert.Throws<RequestFailedException>(() => { client.AddEntityAsync(new TableEntity("p", "r")).GetAwaiter().GetResult(); });
        Assert.Equal(409, refusal.Status);
        return refusal.ErrorCode == "EntityAlreadyExists";
    }));

    [Fact]
    public void A_transaction_counts_as_done_only_where_every_action_does() => output.WriteLine(Fuzz.Run(500, 10_000, random => Damage.Bytes(random, Encoding.UTF8.GetBytes(Changeset)), bytes =>
    {
        var client = new TableClient("UseDevelopmentStorage=true", "Ledger", new CannedTransport(new CannedReply(202, Encoding.UTF8.GetString(bytes))).Options);
        try
        {
            var replies = client.SubmitTransactionAsync([Add("r"), Add("s")]).GetAwaiter().GetResult().Value;
            Assert.Equal(2, replies.Count);
            Assert.All(replies, reply => Assert.InRange(reply.Status, 200, 299));
            return true;
        }
        catch (RequestFailedException)
        {
            return false;
        }
    }));

    private static long MostBytes(long size) => 100_000 + (40 * size);

    private static TableTransactionAction Add(string row) => new(TableTransactionActionType.Add, new TableEntity("p", row));

    private static byte[] Bad(Random random, byte[] sound) => random.Next(2) == 0 ? Damage.Json(random, sound) : Damage.Bytes(random, sound);

    private static bool Reads(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
