using CrisisReview.Azure;
using Microsoft.Extensions.Hosting;

namespace CrisisReview.Functions;

/// <summary>Makes the tables, containers and queues that are missing before the first call.</summary>
internal sealed class StorageSetup(StorageClients storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => storage.CreateMissingAsync(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
