using CrisisReview.Emulator;

namespace CrisisReview.Local;

/// <summary>The storage the app runs on: what AzureWebJobsStorage names, else an Azurite that is running, else one of our own.</summary>
internal sealed class LocalStorage(string connectionString, string description, StorageEmulator? own, string? dataFolder) : IAsyncDisposable
{
    private const string DataFolder = ".azurite";

    public string ConnectionString => connectionString;

    public string Description => description;

    /// <summary>Where the app remembers when its timers last ran: beside the data they ran on; null where the data is not ours.</summary>
    public string? TimerFolder => dataFolder is null ? null : Path.Combine(dataFolder, "timers");

    /// <exception cref="EmulatorException">Azurite cannot be started; the message says why.</exception>
    public static async Task<LocalStorage> OpenAsync(CancellationToken cancellation)
    {
        if (Environment.GetEnvironmentVariable("AzureWebJobsStorage") is { Length: > 0 } connection)
        {
            return new(connection, "the storage that AzureWebJobsStorage names", own: null, dataFolder: null);
        }

        var wellKnown = EmulatorPorts.WellKnown;
        if (await StorageEmulator.AnswersAsync(wellKnown, cancellation))
        {
            return new(StorageEmulator.ConnectionStringOf(wellKnown), "the Azurite that is running already", own: null, dataFolder: null);
        }

        var root = RootFolder();
        var ports = wellKnown.AnyTaken() ? EmulatorPorts.Free() : wellKnown;
        var data = Path.Combine(root, DataFolder);
        var emulator = await StorageEmulator.StartAsync(Path.Combine(root, "node_modules"), data, ports, cancellation);
        return new(emulator.ConnectionString, $"Azurite, data in {data}", emulator, data);
    }

    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private static string RootFolder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "node_modules", "azurite")))
            {
                return folder.FullName;
            }
        }

        throw new EmulatorException("Azurite is in no node_modules above this program. Run it from the project with `dotnet run --project src/CrisisReview.Local`.");
    }
}
