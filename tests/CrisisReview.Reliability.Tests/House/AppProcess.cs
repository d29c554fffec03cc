using System.Collections.Concurrent;
using System.Diagnostics;
using CrisisReview.Functions;

namespace CrisisReview.Reliability.Tests.House;

/// <summary>The app as it is deployed, in a process of its own that serves itself. Whenever it ends, another takes its place, as a platform sees to it.</summary>
internal sealed class AppProcess : IAsyncDisposable
{
    private const int KeptLines = 60;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly string[] _settings;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _care;
    private Process _process;

    /// <param name="connectionString">Its storage.</param>
    /// <param name="settings">Further settings, as --Name=value.</param>
    public AppProcess(string connectionString, IEnumerable<string> settings)
    {
        var port = SteadyPorts.Take();
        Address = new($"http://127.0.0.1:{port}/");
        _settings =
        [
            $"--AzureWebJobsStorage={connectionString}", $"--Functions:Port={port}", "--QuarterlySchedule=0 0 6 1 1 *", "--Logging:LogLevel:Default=Warning",
            .. settings,
        ];
        _process = Launch();
        _care = CareAsync();
    }

    public Uri Address { get; }

    /// <summary>The last lines that its processes wrote.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Returns when it answers, whatever it says.</summary>
    /// <exception cref="TimeoutException">It does not, for a minute.</exception>
    public async Task ServingAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var client = new HttpClient();
        while (!await AnswersAsync(client))
        {
            await Task.Delay(Pause, CancellationToken.None);
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"The app does not answer at {Address}. It wrote:\n{Output}");
            }
        }
    }

    /// <summary>Ends the process with SIGKILL.</summary>
    public void Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        await _ended.CancelAsync();
        await _care;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _ended.Dispose();
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var reply = await client.GetAsync(new Uri(Address, "api/openapi.json"));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task CareAsync()
    {
        while (!_ended.IsCancellationRequested)
        {
            await _process.WaitForExitAsync(_ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!_ended.IsCancellationRequested)
            {
                using var ended = _process;
                _process = Launch();
                await Task.Delay(Pause, CancellationToken.None);
            }
        }
    }

    private Process Launch()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(App).Assembly.Location);
        Array.ForEach(_settings, start.ArgumentList.Add);
        // They live too short to be worth measuring for a better compilation.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        _output.Enqueue(line.Data ?? "");
        if (_output.Count > KeptLines)
        {
            _output.TryDequeue(out _);
        }
    }
}
