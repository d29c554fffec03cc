using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace CrisisReview.Benchmarks.Startup;

/// <summary>A program as it is deployed, started again and again in a process of its own.</summary>
internal sealed record PublishedApp(string Program, IReadOnlyDictionary<string, string> Environment, string FirstPath)
{
    private const double KibiPerMebi = 1024.0;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2);

    /// <summary>The app itself, as the Functions host on App Service starts it.</summary>
    public static PublishedApp OfApp(string folder, string storage) => new(
        Path.Combine(folder, "CrisisReview.Functions"),
        new Dictionary<string, string> { ["AzureWebJobsStorage"] = storage, ["WEBSITE_SITE_NAME"] = "crisisreview", ["QuarterlySchedule"] = "0 0 6 1 1,4,7,10 *", ["Logging__LogLevel__Default"] = "Warning" },
        "/");

    /// <summary>ASP.NET Core and one route.</summary>
    public static PublishedApp OfBare(string folder) => new(Path.Combine(folder, "Bare"), new Dictionary<string, string> { ["Logging__LogLevel__Default"] = "Warning" }, "/");

    /// <summary>Milliseconds from the start of the process to its first answer, and MiB that it has had resident at most when it has been idle for two seconds.</summary>
    public async Task<(double Milliseconds, double PeakMebibytes)> StartAsync()
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Program) { WorkingDirectory = Path.GetDirectoryName(Program)!, RedirectStandardOutput = true };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["FUNCTIONS_CUSTOMHANDLER_PORT"] = start.Environment["PORT"] = port.ToString(CultureInfo.InvariantCulture);
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            await AnsweredAsync(process, new Uri($"http://127.0.0.1:{port}{FirstPath}"), watch);
            var milliseconds = watch.Elapsed.TotalMilliseconds;
            await Task.Delay(Idle);
            return (milliseconds, PeakOf(process.Id));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    /// <summary>Asks every millisecond until there is an answer.</summary>
    private static async Task AnsweredAsync(Process process, Uri address, Stopwatch watch)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false });
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var reply = await client.GetAsync(address);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(1);
            }
        }

        throw new InvalidOperationException($"{process.StartInfo.FileName} gave no answer within {Patience}.");
    }

    private static double PeakOf(int processId)
    {
        var line = File.ReadLines($"/proc/{processId}/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
        return double.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / KibiPerMebi;
    }

    private static int FreePort()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        return ((IPEndPoint)socket.LocalEndpoint).Port;
    }
}
