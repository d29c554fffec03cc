using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace CrisisReview.Functions.Tests.Apps;

/// <summary>A client of the running app.</summary>
internal sealed class Api(Uri address)
{
    private static readonly HttpClient Client = new() { Timeout = TimeSpan.FromMinutes(2) };

    /// <summary>Who asks for documents where a test does not say it.</summary>
    public (string Name, string Value)[] Headers { get; init; } = [];

    /// <summary>Sends a request to an address that is taken as it is written, escapes included.</summary>
    public Task<HttpResponseMessage> SendAsync(string method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address.AbsoluteUri.TrimEnd('/') + path)) { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public Task<JsonObject> GetAsync(string path) => JsonAsync("GET", path);

    public Task<JsonObject> PutAsync(string path, JsonNode document) => JsonAsync("PUT", path, Json(document.ToJsonString()));

    public Task<JsonObject> PostAsync(string path, string document, params (string Name, string Value)[] headers) =>
        JsonAsync("POST", path, Json(document), HttpStatusCode.Accepted, headers);

    public Task<JsonObject> ImportAsync(string query, params (string Table, string Csv)[] tables) => JsonAsync("POST", "/api/imports" + query, Form(tables));

    /// <summary>The reply, which must be JSON with that status.</summary>
    public async Task<JsonObject> JsonAsync(
        string method, string path, HttpContent? content = null, HttpStatusCode expected = HttpStatusCode.OK, params (string Name, string Value)[] headers)
    {
        using var reply = await SendAsync(method, path, content, [.. headers, .. Headers.ExceptBy(headers.Select(header => header.Name), header => header.Name)]);
        var text = await reply.Content.ReadAsStringAsync();
        Assert.True(reply.StatusCode == expected, $"{method} {path}: {reply.StatusCode} {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    public static MultipartFormDataContent Form(params (string Table, string Csv)[] tables)
    {
        var form = new MultipartFormDataContent("a-boundary");
        foreach (var (table, csv) in tables)
        {
            form.Add(Part(Encoding.UTF8.GetBytes(csv)), table);
        }

        return form;
    }

    public static ByteArrayContent Part(byte[] csv) => new(csv) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };
}
