using System.Globalization;
using System.Text;
using System.Text.Json;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Benchmarks.Storage;

/// <summary>Up to 100 profiles of one partition as the finished body of a transaction, about as many bytes as the app writes for them.</summary>
internal sealed class BareChangeset
{
    public const string ContentType = "multipart/mixed; boundary=" + Batch;

    private const int MostActions = 100;
    private const string Batch = "batch_e6e1b1e0";
    private const string Changes = "changeset_5b2a7f90";

    private BareChangeset(byte[] body) => Body = body;

    public ReadOnlyMemory<byte> Body { get; }

    public static IReadOnlyList<BareChangeset> All(string endpoint, string table, IEnumerable<AccountProfile> profiles) =>
    [
        .. profiles.GroupBy(profile => AccountPartition.Of(profile.Account.AccountId.Value))
            .SelectMany(group => group.Chunk(MostActions).Select(chunk => Of($"{endpoint}/{table}", $"{group.Key:00}", chunk))),
    ];

    private static BareChangeset Of(string table, string partition, AccountProfile[] profiles)
    {
        var body = new StringBuilder($"--{Batch}\r\nContent-Type: multipart/mixed; boundary={Changes}\r\n\r\n");
        foreach (var profile in profiles)
        {
            var row = profile.Account.AccountId.Value;
            body.Append("--" + Changes + "\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n")
                .Append(CultureInfo.InvariantCulture, $"PUT {table}(PartitionKey='{partition}',RowKey='{row}') HTTP/1.1\r\n")
                .Append("Accept: application/json;odata=minimalmetadata\r\nContent-Type: application/json\r\nPrefer: return-no-content\r\nDataServiceVersion: 3.0\r\n\r\n")
                .Append(Entity(partition, profile))
                .Append("\r\n");
        }

        return new(Encoding.UTF8.GetBytes(body.Append($"--{Changes}--\r\n--{Batch}--\r\n").ToString()));
    }

    private static string Entity(string partition, AccountProfile profile) => JsonSerializer.Serialize(new
    {
        PartitionKey = partition,
        RowKey = profile.Account.AccountId.Value,
        Account0 = JsonSerializer.Serialize(profile.Account, DomainJson.Options),
        Items0 = JsonSerializer.Serialize(new { profile.Invoices, profile.Orders, profile.Contracts, profile.Opportunities }, DomainJson.Options),
    });
}
