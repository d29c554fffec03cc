using CrisisReview.Azure;
using CrisisReview.Emulator;
using CrisisReview.Testing;

namespace CrisisReview.Reliability.Tests.House;

/// <summary>An Azurite of its own, and what is in it. One with its data on disk can be killed and comes back with all that it had acknowledged.</summary>
internal sealed class StorageProcess : IAsyncDisposable
{
    private const int MostAttempts = 4;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly string? _folder;
    private readonly EmulatorPorts _ports = SteadyPorts.TakeForStorage();
    private StorageEmulator? _emulator;

    private StorageProcess(string? folder)
    {
        _folder = folder;
        Contents = StorageClients.Create(new() { ConnectionString = ConnectionString });
    }

    public string ConnectionString => StorageEmulator.ConnectionStringOf(_ports);

    public EmulatorPorts Ports => _ports;

    public StorageClients Contents { get; }

    public static Task<StorageProcess> StartInMemoryAsync() => StartAsync(new(folder: null));

    public static Task<StorageProcess> StartOnDiskAsync() => StartAsync(new(Directory.CreateTempSubdirectory("crisisreview-azurite-").FullName));

    /// <summary>Ends the process with SIGKILL and starts another on its data; returns when that one answers.</summary>
    public async Task KillAsync()
    {
        await _emulator!.DisposeAsync();
        _emulator = null;
        await RiseAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static async Task<StorageProcess> StartAsync(StorageProcess storage)
    {
        await storage.RiseAsync();
        await storage.Contents.CreateMissingAsync(CancellationToken.None);
        return storage;
    }

    /// <summary>A busy machine may need longer than an emulator is given, and is tried again.</summary>
    private async Task RiseAsync()
    {
        for (var attempt = 1; _emulator is null; attempt++)
        {
            try
            {
                _emulator = _folder is null
                    ? await StorageEmulator.StartAsync(Repository.NodeModules, dataFolder: null, _ports, CancellationToken.None)
                    : await StorageEmulator.StartDurableAsync(Repository.NodeModules, _folder, _ports, CancellationToken.None);
            }
            catch (EmulatorException) when (attempt < MostAttempts)
            {
                await Task.Delay(Pause);
            }
        }
    }
}
