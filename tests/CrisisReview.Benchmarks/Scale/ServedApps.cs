using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using CrisisReview.Azure;
using CrisisReview.Azure.Tables;
using CrisisReview.Benchmarks.Import;
using CrisisReview.Benchmarks.Measurement;
using CrisisReview.Emulator;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Testing;

namespace CrisisReview.Benchmarks.Scale;

/// <summary>Several processes of the app on one Azurite in memory.</summary>
internal sealed class ServedApps : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    private readonly IReadOnlyList<AppProcess> _apps;
    private readonly HttpClient _client;

    private ServedApps(StorageEmulator storage, IReadOnlyList<AppProcess> apps)
    {
        (Storage, _apps) = (storage, apps);
        _client = new() { BaseAddress = apps[0].Address, Timeout = TimeSpan.FromHours(1) };
        Clients = StorageClients.Create(new StorageOptions { ConnectionString = storage.ConnectionString });
        Watch = new([.. apps.Select(app => app.Figures)], new(storage.ProcessId));
    }

    public StorageEmulator Storage { get; }

    public StorageClients Clients { get; }

    public StageWatch Watch { get; }

    /// <param name="processes">How many.</param>
    /// <param name="lastVariables">What is added to the environment of the last one.</param>
    /// <param name="cores">How much of a core each of them gets; null: all there is.</param>
    public static async Task<ServedApps> StartAsync(int processes, string? lastVariables, double? cores)
    {
        var storage = await StorageEmulator.StartAsync(Repository.NodeModules, dataFolder: null, EmulatorPorts.Free(), CancellationToken.None);
        var apps = new List<AppProcess>();
        for (var process = 0; process < processes; process++)
        {
            apps.Add(await AppProcess.StartAsync(storage, process == processes - 1 ? lastVariables : null, cores));
        }

        return new(storage, apps);
    }

    /// <summary>Imports the sample book over HTTP, through the first process.</summary>
    public async Task ImportAsync(int accounts)
    {
        using var files = new BookFiles(accounts);
        using var form = new MultipartFormDataContent();
        foreach (var path in files.Paths)
        {
            form.Add(new StreamContent(File.OpenRead(path)), Path.GetFileNameWithoutExtension(path), Path.GetFileName(path));
        }

        Watch.Begin();
        await ReadAsync(await _client.PostAsync(new Uri("api/imports?replace=true", UriKind.Relative), form));
        Watch.End(string.Create(CultureInfo.InvariantCulture, $"import, {files.Bytes / 1e6:0} MB"));
    }

    /// <summary>One run from POST to completed, its states read from storage.</summary>
    /// <param name="packs">Which packs.</param>
    /// <param name="mostRendering">How long to look on while packs are made; a run that is not completed then is left.</param>
    /// <exception cref="InvalidOperationException">The run failed.</exception>
    public async Task<(Run Run, int Packs)> RunAsync(string packs, TimeSpan mostRendering)
    {
        var rendering = new Stopwatch();
        var runs = new TableRunStore(Clients);
        var asked = new JsonObject { ["scenarioId"] = "asian-crisis-1997-severe", ["asOf"] = $"{BenchmarkBook.AsOf:yyyy-MM-dd}", ["packs"] = packs };
        using var body = new StringContent(asked.ToJsonString(), Encoding.UTF8, "application/json");
        Watch.Begin();
        var started = await ReadAsync(await _client.PostAsync(new Uri("api/scenario-runs", UriKind.Relative), body));
        var runId = new RunId((string)started["runId"]!);
        for (var status = RunStatus.Queued; ; await Task.Delay(Look))
        {
            var run = (await runs.FindAsync(runId, CancellationToken.None))!.Value;
            if (run.Status != status)
            {
                Watch.End(status.ToString().ToLowerInvariant());
                status = run.Status;
            }

            if (status == RunStatus.Rendering)
            {
                rendering.Start();
                if (rendering.Elapsed > mostRendering)
                {
                    Watch.End("rendering, not to its end");
                    return (run, await new TableRunProgress(Clients).CountDoneAsync(runId, RunStatus.Rendering, CancellationToken.None));
                }
            }

            if (RunStates.HasEnded(run.Status))
            {
                return run.Status == RunStatus.Completed ? (run, run.PackCount ?? 0) : throw new InvalidOperationException($"The run {run.Status}: {run.Error}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        foreach (var app in _apps)
        {
            await app.DisposeAsync();
        }

        await Storage.DisposeAsync();
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
