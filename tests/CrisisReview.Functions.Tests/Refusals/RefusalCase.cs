using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Refusals;

/// <summary>A bad request and the problem document it must get, as Cases/*.json write them. The body is one of: json (a document), text (as it is, with a
/// contentType), form (parts of text by name; an array of lines joined by line feeds), base64.</summary>
internal sealed record RefusalCase(string Name, JsonObject Request, JsonNode Reply)
{
    public static IReadOnlyList<RefusalCase> All { get; } = [.. Read()];

    public Task<HttpResponseMessage> SendAsync(Api api)
    {
        var line = ((string)Request["request"]!).Split(' ', 2);
        var headers = (Request["headers"] as JsonObject ?? []).Select(header => (header.Key, (string)header.Value!));
        return api.SendAsync(line[0], line[1], Content(), [.. headers]);
    }

    private HttpContent? Content() => Request switch
    {
        _ when Request["json"] is { } document => Api.Json(document.ToJsonString()),
        _ when Request["form"] is JsonObject parts => Api.Form([.. parts.Select(part => (part.Key, Lines(part.Value!)))]),
        _ when Request["base64"] is { } bytes => Typed(Convert.FromBase64String((string)bytes!)),
        _ when Request["text"] is { } text => Typed(Encoding.UTF8.GetBytes(Lines(text))),
        _ => null,
    };

    private ByteArrayContent Typed(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = Request["contentType"] is { } type ? MediaTypeHeaderValue.Parse((string)type!) : null;
        return content;
    }

    /// <summary>A text, several joined by line feeds, or one repeated: { "repeat": "x", "times": 5 }.</summary>
    private static string Lines(JsonNode text) => text switch
    {
        JsonArray lines => string.Join('\n', lines.Select(line => (string)line!)),
        JsonObject repeated => new StringBuilder().Insert(0, (string)repeated["repeat"]!, (int)repeated["times"]!).ToString(),
        _ => (string)text!,
    };

    private static IEnumerable<RefusalCase> Read()
    {
        var assembly = typeof(RefusalCase).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Refusals/", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var content = assembly.GetManifestResourceStream(file)!;
            foreach (var entry in JsonNode.Parse(content)!.AsObject())
            {
                yield return new(entry.Key, entry.Value!.AsObject(), entry.Value!["reply"]!);
            }
        }
    }
}
