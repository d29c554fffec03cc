using CrisisReview.Domain.Scenarios;
using CrisisReview.Emulator;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CrisisReview.Functions.Tests.Apps;

/// <summary>The real app on a free port of loopback, with its queues and timers, on an Azurite of its own in memory.</summary>
public abstract class RunningApp(params string[] settings) : IAsyncLifetime
{
    private StorageEmulator? _storage;
    private IHost? _app;
    private Api? _api;

    internal Api Api => _api ?? throw new InvalidOperationException("The app has not started.");

    public async Task InitializeAsync()
    {
        _storage = await StorageEmulator.StartAsync(Repository.NodeModules, dataFolder: null, EmulatorPorts.Free(), CancellationToken.None);
        _app = App.Build([.. Arguments(_storage.ConnectionString), .. settings], TrustsLocalIdentity);
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        _api = new Api(new Uri(addresses.Addresses.First())) { Headers = Caller };
        await FillAsync();
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            _app.Dispose();
        }

        if (_storage is not null)
        {
            await _storage.DisposeAsync();
        }
    }

    /// <summary>Whether callers say themselves who they are.</summary>
    protected virtual bool TrustsLocalIdentity => false;

    internal virtual (string Name, string Value)[] Caller => [];

    /// <summary>One of the app's own services, for states that no request leads to in time.</summary>
    internal T Service<T>()
        where T : notnull => _app!.Services.GetRequiredService<T>();

    /// <summary>A run that is recorded and that no message moves on.</summary>
    internal Task<bool> AddWaitingRunAsync(string runId) => Service<IRunStore>().AddAsync(
        new Run
        {
            RunId = new(runId),
            ScenarioId = new ScenarioId("neutral"),
            ScenarioName = "No crisis",
            AsOf = new(2026, 9, 1),
            Status = RunStatus.Queued,
            CreatedAt = new(2026, 9, 1, 6, 0, 0, TimeSpan.Zero),
            StartedBy = "a test",
            PolicyVersion = 1,
            Simulation = new(),
        },
        CancellationToken.None);

    /// <summary>What is there before the first test.</summary>
    protected virtual Task FillAsync() => Task.CompletedTask;

    private static string[] Arguments(string storage) =>
    [
        $"--AzureWebJobsStorage={storage}",
        "--Functions:Port=0",
        "--QuarterlySchedule=0 0 6 1 1,4,7,10 *",
        "--AzureFunctionsJobHost:extensions:queues:maxPollingInterval=00:00:00.1",
        "--QuestionsPerMinute=1000000",
        "--Logging:LogLevel:Default=Error",
    ];
}
