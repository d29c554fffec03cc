using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using CrisisReview.Benchmarks.Import;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Benchmarks.Storage;
using CrisisReview.Functions;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrisisReview.Benchmarks.Runs;

/// <summary>The whole app, served in this process on an Azurite of its own, with a sample book imported.</summary>
internal sealed class ServedApp : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly BenchmarkStorage _storage;
    private readonly IHost _app;
    private readonly HttpClient _client;
    private readonly string _timers;

    private ServedApp(BenchmarkStorage storage, IHost app, string timers)
    {
        _storage = storage;
        _app = app;
        _timers = timers;
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Address = new(address + "/");
        _client = new() { BaseAddress = Address, Timeout = TimeSpan.FromMinutes(10) };
    }

    /// <summary>Where it serves, with a trailing slash.</summary>
    public Uri Address { get; }

    public static async Task<ServedApp> StartAsync()
    {
        var storage = await BenchmarkStorage.StartAsync();
        var timers = Directory.CreateTempSubdirectory("crisisreview-benchmark-timers-").FullName;
        var app = App.Build([
            $"--AzureWebJobsStorage={storage.ConnectionString}",
            "--Functions:Port=0",
            $"--Functions:TimerFolder={timers}",
            "--QuestionsPerMinute=1000000",
            "--QuarterlySchedule=0 0 6 1 1,4,7,10 *",
            "--Logging:LogLevel:Default=Warning"]);
        await app.StartAsync();
        return new(storage, app, timers);
    }

    /// <summary>Seconds of the import over HTTP.</summary>
    public async Task<double> ImportAsync(int accounts)
    {
        using var files = new BookFiles(accounts);
        using var form = new MultipartFormDataContent();
        foreach (var path in files.Paths)
        {
            form.Add(new StreamContent(File.OpenRead(path)), Path.GetFileNameWithoutExtension(path), Path.GetFileName(path));
        }

        var watch = Stopwatch.StartNew();
        await ReadAsync(await _client.PostAsync(new Uri("api/imports?replace=true", UriKind.Relative), form));
        return watch.Elapsed.TotalSeconds;
    }

    /// <summary>One run from POST to completed. The states are read from storage every 20 ms, as the app itself would read them.</summary>
    /// <exception cref="InvalidOperationException">The run failed.</exception>
    public async Task<RunTimes> RunAsync(string packs)
    {
        var runs = _app.Services.GetRequiredService<IRunStore>();
        var asked = new JsonObject { ["scenarioId"] = "asian-crisis-1997-severe", ["asOf"] = $"{BenchmarkBook.AsOf:yyyy-MM-dd}", ["packs"] = packs };
        using var body = new StringContent(asked.ToJsonString(), Encoding.UTF8, "application/json");
        var watch = Stopwatch.StartNew();
        var started = await ReadAsync(await _client.PostAsync(new Uri("api/scenario-runs", UriKind.Relative), body));
        var runId = new RunId((string)started["runId"]!);
        var seen = new Dictionary<RunStatus, double>();
        while (true)
        {
            var run = (await runs.FindAsync(runId, CancellationToken.None))!.Value;
            seen.TryAdd(run.Status, watch.Elapsed.TotalSeconds);
            if (RunStates.HasEnded(run.Status))
            {
                return run.Status == RunStatus.Completed ? new(seen[run.Status], seen) : throw new InvalidOperationException($"The run {run.Status}: {run.Error}");
            }

            await Task.Delay(Look);
        }
    }

    /// <summary>Posts a JSON document and reads the reply.</summary>
    /// <exception cref="InvalidOperationException">The app refuses.</exception>
    public async Task<JsonNode> AskAsync(string path, string document)
    {
        using var body = new StringContent(document, Encoding.UTF8, "application/json");
        return await ReadAsync(await _client.PostAsync(new Uri(path, UriKind.Relative), body));
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.StopAsync();
        _app.Dispose();
        await _storage.DisposeAsync();
        Directory.Delete(_timers, recursive: true);
    }

    private static async Task<JsonNode> ReadAsync(HttpResponseMessage reply)
    {
        using (reply)
        {
            var text = await reply.Content.ReadAsStringAsync();
            return reply.IsSuccessStatusCode ? JsonNode.Parse(text)! : throw new InvalidOperationException($"{(int)reply.StatusCode}: {text}");
        }
    }
}
