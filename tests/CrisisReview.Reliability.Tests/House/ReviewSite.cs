using System.Text.Json.Nodes;

namespace CrisisReview.Reliability.Tests.House;

/// <summary>Storage, as many processes of the app as a test wants, and a client of them all.</summary>
internal sealed class ReviewSite : IAsyncDisposable
{
    /// <summary>Small batches, so that a small book has many; messages of a process that is gone come back soon; everybody looks often.</summary>
    public static readonly IReadOnlyList<string> Brisk =
    [
        "--Pipeline:BatchSize=3", "--Functions:QueueInvisibility=00:00:03",
        "--AzureFunctionsJobHost:extensions:queues:visibilityTimeout=00:00:01", "--AzureFunctionsJobHost:extensions:queues:maxPollingInterval=00:00:00.2",
    ];

    private ReviewSite(StorageProcess storage, string connectionString, int apps, IEnumerable<string> settings)
    {
        Storage = storage;
        string[] all = [.. Brisk, .. settings];
        Apps = [.. Enumerable.Range(0, apps).Select(_ => new AppProcess(connectionString, all))];
        Client = new([.. Apps.Select(app => app.Address)]);
    }

    public StorageProcess Storage { get; }

    public IReadOnlyList<AppProcess> Apps { get; }

    public ReviewClient Client { get; }

    public string Output => string.Join("\n---\n", Apps.Select(app => app.Output));

    /// <summary>Processes on storage in memory, which nobody disturbs.</summary>
    public static async Task<ReviewSite> OpenQuietAsync(int apps = 1)
    {
        var storage = await StorageProcess.StartInMemoryAsync();
        return new(storage, storage.ConnectionString, apps, []);
    }

    /// <summary>Two processes on storage on disk.</summary>
    public static async Task<ReviewSite> OpenOnDiskAsync()
    {
        var storage = await StorageProcess.StartOnDiskAsync();
        return new(storage, storage.ConnectionString, apps: 2, []);
    }

    /// <summary>Processes on <paramref name="storage"/>, which they reach by another way.</summary>
    public static ReviewSite OpenBehind(StorageProcess storage, string connectionString, int apps, params IEnumerable<string> settings) => new(storage, connectionString, apps, settings);

    /// <summary>Returns when every process answers, whatever it says.</summary>
    public Task ServingAsync() => Task.WhenAll(Apps.Select(app => app.ServingAsync()));

    /// <summary>Starts a run and waits for its end; what the API shows then.</summary>
    public async Task<JsonNode> RunAsync(string key, JsonObject request) => await Client.EndedAsync(await Client.StartAsync(key, request));

    /// <summary>What every process answers to a GET, asked once and without patience: the first's.</summary>
    /// <exception cref="HttpRequestException">One of them refuses, or gives no answer.</exception>
    public async Task<JsonNode> AnsweredAsync(string path)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromMinutes(1) };
        var answers = await Task.WhenAll(Apps.Select(app => client.GetStringAsync(new Uri(app.Address, path))));
        return JsonNode.Parse(answers[0])!;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Task.WhenAll(Apps.Select(app => app.DisposeAsync().AsTask()));
        await Storage.DisposeAsync();
    }
}
