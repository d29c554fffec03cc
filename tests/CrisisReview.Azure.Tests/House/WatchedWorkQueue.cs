using CrisisReview.Pipeline.Messages;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedWorkQueue(IWorkQueue queue, PortWatch watch) : IWorkQueue
{
    public async Task SendAsync(WorkMessage message, TimeSpan delay, CancellationToken cancellation)
    {
        await watch($"send {message.GetType().Name}");
        await queue.SendAsync(message, delay, cancellation);
    }
}
