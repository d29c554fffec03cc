using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Telemetry;

namespace CrisisReview.Azure.Queues;

/// <summary>The queue of work in Queue Storage.</summary>
public sealed class StorageWorkQueue(StorageClients storage) : IWorkQueue
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public Task SendAsync(WorkMessage message, TimeSpan delay, CancellationToken cancellation) =>
        storage.Work.SendMessageAsync((message with { Trace = RunTelemetry.Trace }).ToText(), delay, Forever, cancellation);
}
