using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CrisisReview.Local;

/// <summary>The app's HTTP API as any client uses it.</summary>
internal sealed class ReviewApi(HttpClient client)
{
    public async Task<JsonObject> ImportAsync(string folder, CancellationToken cancellation)
    {
        using var form = new MultipartFormDataContent();
        foreach (var file in Directory.EnumerateFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            form.Add(new StreamContent(File.OpenRead(file)), Path.GetFileNameWithoutExtension(file), Path.GetFileName(file));
        }

        using var reply = await client.PostAsync(new Uri("api/imports?replace=true", UriKind.Relative), form, cancellation);
        return await ReadAsync(reply, cancellation);
    }

    public async Task<JsonObject> StartAsync(string scenario, DateOnly? asOf, CancellationToken cancellation)
    {
        var body = new JsonObject { ["scenarioId"] = scenario };
        if (asOf is { } date)
        {
            body["asOf"] = date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        }

        using var content = new StringContent(body.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var reply = await client.PostAsync(new Uri("api/scenario-runs", UriKind.Relative), content, cancellation);
        return await ReadAsync(reply, cancellation);
    }

    public async Task<JsonObject> GetAsync(string address, CancellationToken cancellation)
    {
        using var reply = await client.GetAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancellation);
        return await ReadAsync(reply, cancellation);
    }

    public Task<Stream> DownloadAsync(string address, CancellationToken cancellation) => client.GetStreamAsync(new Uri(address, UriKind.RelativeOrAbsolute), cancellation);

    /// <exception cref="LocalException">The app refused; the message is its problem document's.</exception>
    private static async Task<JsonObject> ReadAsync(HttpResponseMessage reply, CancellationToken cancellation)
    {
        JsonObject? body;
        try
        {
            body = await reply.Content.ReadFromJsonAsync<JsonObject>(cancellation);
        }
        catch (JsonException)
        {
            body = null;
        }

        return reply.IsSuccessStatusCode && body is not null ? body : throw new LocalException(Explain(reply.StatusCode, body));
    }

    private static string Explain(HttpStatusCode status, JsonObject? problem)
    {
        var rows = problem?["rejected"]?.AsArray().Take(20).Select(row =>
            $"\n  {row!["table"]} line {row["line"]}, {row["column"]} '{row["value"]}': {row["problem"]}") ?? [];
        return $"{(int)status} {problem?["title"]}: {problem?["detail"]}{string.Concat(rows)}";
    }
}
