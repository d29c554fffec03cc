using System.Collections.Concurrent;
using CrisisReview.Pipeline.Messages;

namespace CrisisReview.Azure.Tests.House;

/// <summary>A work queue that a test empties itself. Delayed messages are kept apart: the test says when their time has come.</summary>
internal sealed class HeldQueue : IWorkQueue
{
    private readonly ConcurrentQueue<string> _waiting = new();
    private readonly ConcurrentQueue<string> _delayed = new();

    public int Delayed => _delayed.Count;

    public Task SendAsync(WorkMessage message, TimeSpan delay, CancellationToken cancellation)
    {
        (delay > TimeSpan.Zero ? _delayed : _waiting).Enqueue(message.ToText());
        return Task.CompletedTask;
    }

    public IReadOnlyList<string> TakeAll() => Drain(_waiting);

    public IReadOnlyList<string> TakeDelayed() => Drain(_delayed);

    private static List<string> Drain(ConcurrentQueue<string> queue)
    {
        var texts = new List<string>();
        while (queue.TryDequeue(out var text))
        {
            texts.Add(text);
        }

        return texts;
    }
}
