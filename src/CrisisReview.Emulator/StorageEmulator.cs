using System.Diagnostics;

namespace CrisisReview.Emulator;

/// <summary>An Azurite process of our own on loopback, stopped when disposed.</summary>
public sealed class StorageEmulator : IAsyncDisposable
{
    private const string Account = "devstoreaccount1";
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private readonly Process _process;

    private StorageEmulator(Process process, EmulatorPorts ports)
    {
        _process = process;
        Ports = ports;
        ConnectionString = ConnectionStringOf(ports);
    }

    public EmulatorPorts Ports { get; }

    public string ConnectionString { get; }

    public int ProcessId => _process.Id;

    /// <summary>The connection string of an Azurite that listens on these ports of 127.0.0.1.</summary>
    public static string ConnectionStringOf(EmulatorPorts ports) =>
        $"DefaultEndpointsProtocol=http;AccountName={Account};AccountKey={Key};"
        + $"BlobEndpoint=http://127.0.0.1:{ports.Blob}/{Account};"
        + $"QueueEndpoint=http://127.0.0.1:{ports.Queue}/{Account};"
        + $"TableEndpoint=http://127.0.0.1:{ports.Table}/{Account};";

    /// <summary>Starts Azurite out of <paramref name="nodeModules"/> with its data in <paramref name="dataFolder"/>
    /// (null: in memory) and returns when all three services answer.</summary>
    /// <exception cref="EmulatorException">Node or Azurite is missing, or it ended or stayed silent for 30 seconds.</exception>
    public static Task<StorageEmulator> StartAsync(string nodeModules, string? dataFolder, EmulatorPorts ports, CancellationToken cancellation) =>
        StartAsync(nodeModules, dataFolder, ports, [], cancellation);

    /// <summary>The same, slower, for an Azurite that may be killed: like Azure Storage, it has on disk whatever it acknowledged.</summary>
    /// <exception cref="EmulatorException">As without.</exception>
    public static Task<StorageEmulator> StartDurableAsync(string nodeModules, string dataFolder, EmulatorPorts ports, CancellationToken cancellation) =>
        StartAsync(nodeModules, dataFolder, ports, ["durable.cjs"], cancellation);

    private static async Task<StorageEmulator> StartAsync(string nodeModules, string? dataFolder, EmulatorPorts ports, string[] more, CancellationToken cancellation)
    {
        var script = Path.Combine(nodeModules, "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(script))
        {
            throw new EmulatorException($"Azurite is not in {nodeModules}. Run `npm ci` in the project's folder.");
        }

        var process = Launch(script, dataFolder, ports, ["indexed.cjs", .. more]);
        var output = DrainOutput(process);
        var emulator = new StorageEmulator(process, ports);
        try
        {
            await emulator.WaitUntilReadyAsync(output, cancellation);
            return emulator;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>True where all three ports answer HTTP on 127.0.0.1 the way Azurite does.</summary>
    public static async Task<bool> AnswersAsync(EmulatorPorts ports, CancellationToken cancellation)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(2) };
        foreach (var port in new[] { ports.Blob, ports.Queue, ports.Table })
        {
            try
            {
                using var reply = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/{Account}"), cancellation);
                if (!reply.Headers.TryGetValues("Server", out var servers) || !servers.Any(s => s.Contains("Azurite", StringComparison.OrdinalIgnoreCase)))
                {
                    return false;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
            {
                return false;
            }
        }

        return true;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private static Process Launch(string script, string? dataFolder, EmulatorPorts ports, string[] preloads)
    {
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            .. preloads.SelectMany(preload => new[] { "--require", Path.Combine(AppContext.BaseDirectory, preload) }),
            script, "--silent", "--skipApiVersionCheck", "--disableProductStyleUrl", "--disableTelemetry",
            "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", $"{ports.Blob}", "--queuePort", $"{ports.Queue}", "--tablePort", $"{ports.Table}",
            .. dataFolder is null ? new[] { "--inMemoryPersistence" } : ["--location", dataFolder],
        ];
        Array.ForEach(arguments, start.ArgumentList.Add);
        try
        {
            return Process.Start(start) ?? throw new EmulatorException("Node did not start.");
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new EmulatorException("Node was not found. Install Node 20 or newer and try again.", e);
        }
    }

    private static List<string> DrainOutput(Process process)
    {
        var lines = new List<string>();
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (lines)
            {
                if (line.Data is { Length: > 0 } text && lines.Count < 50)
                {
                    lines.Add(text);
                }
            }
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return lines;
    }

    private async Task WaitUntilReadyAsync(List<string> output, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (_process.HasExited)
            {
                lock (output)
                {
                    throw new EmulatorException($"Azurite ended with code {_process.ExitCode}: {string.Join(' ', output)}");
                }
            }

            if (await AnswersAsync(Ports, cancellation))
            {
                return;
            }

            await Task.Delay(100, cancellation);
        }

        throw new EmulatorException("Azurite did not answer within 30 seconds.");
    }
}
