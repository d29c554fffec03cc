using Microsoft.Extensions.Hosting;

namespace SampleApp;

/// <summary>A background service that fails after a while, to show what becomes of the process.</summary>
internal sealed class Fault(TimeSpan after) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(after, stoppingToken);
        throw new InvalidOperationException("The background service failed.");
    }
}
