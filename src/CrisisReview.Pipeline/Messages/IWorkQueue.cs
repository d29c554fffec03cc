namespace CrisisReview.Pipeline.Messages;

/// <summary>The queue of work. A message is delivered at least once, in no order.</summary>
public interface IWorkQueue
{
    Task SendAsync(WorkMessage message, CancellationToken cancellation) => SendAsync(message, TimeSpan.Zero, cancellation);

    /// <summary>Sends a message that is not delivered before <paramref name="delay"/> has passed.</summary>
    Task SendAsync(WorkMessage message, TimeSpan delay, CancellationToken cancellation);
}
