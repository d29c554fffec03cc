using System.Diagnostics;
using System.Text.RegularExpressions;
using CrisisReview.Emulator;
using CrisisReview.Testing;

namespace CrisisReview.Console.Tests.House;

/// <summary>The program of the README in a process of its own, serving on a free port until the tests are done, on an Azurite of its own in memory.</summary>
public abstract partial class LocalHouse(params string[] options) : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private StorageEmulator? _storage;
    private Process? _program;

    /// <summary>Where the app serves, with a trailing slash.</summary>
    public Uri Address { get; private set; } = new("about:blank");

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AutomaticDecompression = System.Net.DecompressionMethods.None });

    public async Task InitializeAsync()
    {
        _storage = await StorageEmulator.StartAsync(Repository.NodeModules, dataFolder: null, EmulatorPorts.Free(), CancellationToken.None);
        _program = Start(_storage.ConnectionString);
        Address = await ServingAddressAsync(_program).WaitAsync(Patience);
        Client.BaseAddress = Address;
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        if (_program is { HasExited: false })
        {
            _program.Kill();
            await _program.WaitForExitAsync();
        }

        _program?.Dispose();
        if (_storage is not null)
        {
            await _storage.DisposeAsync();
        }
    }

    private Process Start(string storage)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "CrisisReview.Local.dll"));
        Array.ForEach([.. options, "--port", "0"], start.ArgumentList.Add);
        start.Environment["AzureWebJobsStorage"] = storage;
        start.Environment["COLUMNS"] = "200";
        return Process.Start(start)!;
    }

    /// <summary>Reads what the program says until it serves; what it says later is read and dropped, lest it wait for a reader.</summary>
    private static async Task<Uri> ServingAddressAsync(Process program)
    {
        var said = new List<string>();
        while (await program.StandardOutput.ReadLineAsync() is { } line)
        {
            said.Add(line);
            if (Serving().Match(line) is { Success: true } match)
            {
                _ = program.StandardOutput.ReadToEndAsync();
                return new(match.Groups[1].Value);
            }
        }

        throw new InvalidOperationException($"The program ended before it served:\n{string.Join('\n', said)}");
    }

    [GeneratedRegex(@"Serving at (http://127\.0\.0\.1:\d+/)")]
    private static partial Regex Serving();
}
