using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using CrisisReview.Emulator;

namespace CrisisReview.Benchmarks.Scale;

/// <summary>One process of the app, started as it is deployed, serving itself on a port of its own; killed when disposed.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _timers;
    private readonly CpuLimit? _limit;

    private AppProcess(Process process, Uri address, string timers, CpuLimit? limit)
    {
        (_process, Address, _timers, _limit) = (process, address, timers, limit);
        Figures = new(process.Id);
    }

    public Uri Address { get; }

    public ProcessFigures Figures { get; }

    /// <param name="storage">Its storage.</param>
    /// <param name="variables">What is added to its environment, <c>NAME=value;NAME=value</c>.</param>
    /// <param name="cores">How much of a core it gets; null: all there is.</param>
    public static async Task<AppProcess> StartAsync(StorageEmulator storage, string? variables, double? cores)
    {
        var port = FreePort();
        var timers = Directory.CreateTempSubdirectory("crisisreview-benchmark-timers-").FullName;
        var limit = cores is { } limited ? new CpuLimit(limited) : null;

        // From its first instruction, since the runtime counts its processors when it starts.
        string[] program = limit is null ? ["dotnet"] : ["sh", "-c", $"echo $$ > {limit.Entrance} && exec dotnet \"$@\"", "dotnet"];
        var start = new ProcessStartInfo(program[0], [
            .. program[1..],
            Path.Combine(AppContext.BaseDirectory, "CrisisReview.Functions.dll"),
            $"--AzureWebJobsStorage={storage.ConnectionString}",
            $"--Functions:Port={port}",
            $"--Functions:TimerFolder={timers}",
            "--QuarterlySchedule=0 0 6 1 1,4,7,10 *",
            "--Logging:LogLevel:Default=Error"]);
        foreach (var variable in variables?.Split(';').Select(text => text.Split('=', 2)) ?? [])
        {
            start.Environment[variable[0]] = variable[1];
        }

        var app = new AppProcess(Process.Start(start)!, new($"http://127.0.0.1:{port}/"), timers, limit);
        await app.WaitUntilReadyAsync();
        return app;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _limit?.Dispose();
        Directory.Delete(_timers, recursive: true);
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        var waited = Stopwatch.StartNew();
        while (!await AnswersAsync(client))
        {
            if (_process.HasExited || waited.Elapsed > Patience)
            {
                throw new InvalidOperationException("The app did not start.");
            }

            await Task.Delay(100);
        }
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var reply = await client.GetAsync(new Uri("api/health", UriKind.Relative));
            return reply.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
