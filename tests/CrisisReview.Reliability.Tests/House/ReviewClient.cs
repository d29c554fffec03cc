using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace CrisisReview.Reliability.Tests.House;

/// <summary>A client that knows the app at several addresses, and asks again, at the next one, where it gets no answer.</summary>
internal sealed class ReviewClient(IReadOnlyList<Uri> addresses) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(30) };
    private int _asked;

    public Task<JsonNode> ImportAsync(TestBook book) => AskAsync(address =>
        new(HttpMethod.Post, new Uri(address, "api/imports?replace=true")) { Content = book.Form() });

    /// <summary>Starts the run that <paramref name="key"/> names; its id.</summary>
    public async Task<string> StartAsync(string key, JsonObject request) => (string)(await PostAsync(key, request))["runId"]!;

    public Task<JsonNode> PostAsync(string key, JsonObject request) => AskAsync(address =>
    {
        var message = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "api/scenario-runs"))
        {
            Content = new StringContent(request.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        message.Headers.Add("Idempotency-Key", key);
        return message;
    });

    public Task<JsonNode> GetAsync(string path) => AskAsync(address => new(HttpMethod.Get, new Uri(address, path)));

    public async Task<byte[]> DownloadAsync(string path) => await TryAsync(address => new(HttpMethod.Get, new Uri(address, path)), reply => reply.ReadAsByteArrayAsync());

    /// <summary>The run as the API shows it once it has ended.</summary>
    /// <exception cref="TimeoutException">It does not end.</exception>
    public async Task<JsonNode> EndedAsync(string runId)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var run = await GetAsync($"api/scenario-runs/{runId}");
            if ((string)run["status"]! is "completed" or "failed" or "cancelled")
            {
                return run;
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"After {Patience.TotalMinutes} minutes the run is still: {run}");
            }

            await Task.Delay(Pause);
        }
    }

    public void Dispose() => _client.Dispose();

    private async Task<JsonNode> AskAsync(Func<Uri, HttpRequestMessage> request) =>
        JsonNode.Parse(await TryAsync(request, reply => reply.ReadAsStringAsync()))!;

    private async Task<T> TryAsync<T>(Func<Uri, HttpRequestMessage> request, Func<HttpContent, Task<T>> read)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var fault = "";
            try
            {
                using var message = request(addresses[Interlocked.Increment(ref _asked) % addresses.Count]);
                using var reply = await _client.SendAsync(message);
                if (reply.IsSuccessStatusCode)
                {
                    return await read(reply.Content);
                }

                fault = $"{(int)reply.StatusCode} {await reply.Content.ReadAsStringAsync()}";
                Refuse(reply.StatusCode, fault);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
            {
                fault = e.Message;
            }

            await PauseAsync(fault, patience.Token);
        }
    }

    /// <summary>What the caller did wrong does not get better; that the book is being written does.</summary>
    private static void Refuse(HttpStatusCode status, string fault)
    {
        if (status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError and not HttpStatusCode.Conflict)
        {
            throw new InvalidOperationException(fault);
        }
    }

    private static async Task PauseAsync(string fault, CancellationToken patience)
    {
        if (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"For {Patience.TotalMinutes} minutes there was no answer; the last was: {fault}");
        }

        await Task.Delay(Pause, CancellationToken.None);
    }
}
