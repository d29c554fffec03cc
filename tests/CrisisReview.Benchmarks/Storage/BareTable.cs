using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace CrisisReview.Benchmarks.Storage;

/// <summary>A table over nothing but HttpClient: replies are read to their end and not parsed, bodies are sent as they are given.
/// https://learn.microsoft.com/rest/api/storageservices/authorize-with-shared-key, "Shared Key Lite authorization for the Table service".</summary>
internal sealed class BareTable : IDisposable
{
    private readonly HttpClient _client = new();
    private readonly string _account;
    private readonly byte[] _key;
    private readonly string _table;

    public BareTable(string connectionString, string table)
    {
        var settings = connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=', 2)).ToDictionary(s => s[0], s => s[1]);
        _account = settings["AccountName"];
        _key = Convert.FromBase64String(settings["AccountKey"]);
        _table = table;
        Endpoint = settings["TableEndpoint"].TrimEnd('/');
    }

    public string Endpoint { get; }

    /// <summary>Fetches every page of a partition; answers their bytes.</summary>
    public async Task<long> ReadPartitionAsync(string partition)
    {
        var bytes = 0L;
        var first = $"{Endpoint}/{_table}()?$filter={Uri.EscapeDataString($"PartitionKey eq '{partition}'")}";
        for (var address = first; address is not null;)
        {
            using var reply = await SendAsync(HttpMethod.Get, address, null);
            bytes += (await reply.Content.ReadAsByteArrayAsync()).Length;
            address = Header(reply, "x-ms-continuation-NextPartitionKey") is { } key
                ? $"{first}&NextPartitionKey={Uri.EscapeDataString(key)}&NextRowKey={Uri.EscapeDataString(Header(reply, "x-ms-continuation-NextRowKey") ?? "")}"
                : null;
        }

        return bytes;
    }

    /// <summary>Sends one entity group transaction and reads the reply.</summary>
    /// <exception cref="InvalidDataException">The service refused a change.</exception>
    public async Task WriteAsync(BareChangeset changes)
    {
        using var content = new ReadOnlyMemoryContent(changes.Body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(BareChangeset.ContentType);
        using var reply = await SendAsync(HttpMethod.Post, Endpoint + "/$batch", content);
        var text = await reply.Content.ReadAsStringAsync();
        if (text.Contains("HTTP/1.1 4", StringComparison.Ordinal) || text.Contains("HTTP/1.1 5", StringComparison.Ordinal))
        {
            throw new InvalidDataException(text);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        var date = DateTimeOffset.UtcNow.ToString("R", CultureInfo.InvariantCulture);
        var signature = Convert.ToBase64String(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{date}\n/{_account}{request.RequestUri!.AbsolutePath}")));
        request.Headers.TryAddWithoutValidation("x-ms-date", date);
        request.Headers.TryAddWithoutValidation("x-ms-version", "2019-02-02");
        request.Headers.TryAddWithoutValidation("DataServiceVersion", "3.0");
        request.Headers.TryAddWithoutValidation("Accept", "application/json;odata=minimalmetadata");
        request.Headers.TryAddWithoutValidation("Authorization", $"SharedKeyLite {_account}:{signature}");
        var reply = await _client.SendAsync(request);
        return reply.EnsureSuccessStatusCode();
    }

    private static string? Header(HttpResponseMessage reply, string name) =>
        reply.Headers.TryGetValues(name, out var values) ? values.First() : null;
}
