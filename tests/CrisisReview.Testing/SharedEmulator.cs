using CrisisReview.Emulator;

namespace CrisisReview.Testing;

/// <summary>One Azurite for all tests of a process, in memory, started at first use and ended with the process.
/// Tests run side by side on it: each takes names of its own from <see cref="UniqueName"/>.</summary>
public static class SharedEmulator
{
    private static readonly Lazy<Task<StorageEmulator>> Started = new(StartAsync);
    private static int _names;

    public static async Task<string> ConnectionStringAsync() => (await Started.Value).ConnectionString;

    /// <summary>A lower-case name of letters and digits, valid for tables, queues and containers, that no other test of this process has.</summary>
    public static string UniqueName(string prefix) => $"{prefix}{Environment.ProcessId:x}x{Interlocked.Increment(ref _names):x}";

    private static async Task<StorageEmulator> StartAsync()
    {
        var emulator = await StorageEmulator.StartAsync(Repository.NodeModules, dataFolder: null, EmulatorPorts.Free(), CancellationToken.None);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => emulator.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return emulator;
    }
}
