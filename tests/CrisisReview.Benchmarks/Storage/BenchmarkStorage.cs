using CrisisReview.Azure;
using CrisisReview.Emulator;
using CrisisReview.Testing;

namespace CrisisReview.Benchmarks.Storage;

/// <summary>An Azurite of the benchmark's own, in memory.</summary>
internal sealed class BenchmarkStorage : IAsyncDisposable
{
    private readonly StorageEmulator _emulator;
    private int _accounts;

    private BenchmarkStorage(StorageEmulator emulator) => _emulator = emulator;

    public string ConnectionString => _emulator.ConnectionString;

    public static async Task<BenchmarkStorage> StartAsync() =>
        new(await StorageEmulator.StartAsync(Repository.NodeModules, dataFolder: null, EmulatorPorts.Free(), CancellationToken.None));

    /// <summary>Empty tables, containers and queues that nobody has used.</summary>
    public async Task<(StorageClients Clients, string Prefix)> EmptyAsync()
    {
        var prefix = $"b{++_accounts}";
        var clients = StorageClients.Create(new StorageOptions { ConnectionString = ConnectionString, Prefix = prefix });
        await clients.CreateMissingAsync(CancellationToken.None);
        return (clients, prefix);
    }

    public ValueTask DisposeAsync() => _emulator.DisposeAsync();
}
