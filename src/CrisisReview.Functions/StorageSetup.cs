using CrisisReview.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CrisisReview.Functions;

/// <summary>Makes the tables, containers and queues that are missing: before the first call, or on App Service, where the deployment has made them, after the start.
/// There a start must not wait for storage, nor fail with it: the host gives an app up that fails to start three times.</summary>
internal sealed partial class StorageSetup(
    Func<StorageClients> storage, IConfiguration settings, IHostApplicationLifetime life, TimeProvider time, ILogger<StorageSetup> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    public override Task StartAsync(CancellationToken cancellationToken) =>
        string.IsNullOrEmpty(settings["WEBSITE_SITE_NAME"]) ? storage().CreateMissingAsync(cancellationToken) : base.StartAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource();
        await using var registration = life.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        while (!await TryAsync(stoppingToken))
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private async Task<bool> TryAsync(CancellationToken cancellation)
    {
        try
        {
            await storage().CreateMissingAsync(cancellation);
            return true;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            TellTrouble(Pause, fault);
            return false;
        }
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "Storage could not be looked through for missing tables, containers and queues; trying again in {Pause}.")]
    private partial void TellTrouble(TimeSpan pause, Exception fault);
}
