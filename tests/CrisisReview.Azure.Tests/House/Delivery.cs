using CrisisReview.Pipeline.Stages;

namespace CrisisReview.Azure.Tests.House;

/// <summary>How a queue hands out its messages: in order or shuffled by a seed, each once or more often, and again after a failure.</summary>
internal sealed record Delivery(int? Seed = null, int Times = 1)
{
    private const int MostDeliveries = 2_000;

    /// <summary>Delivers until nothing is left. <paramref name="worker"/> is asked before each delivery, so that another process can take the place of one that ended.</summary>
    public async Task EmptyAsync(HeldQueue queue, Func<RunWork> worker)
    {
        var random = Seed is { } seed ? new Random(seed) : null;
        var pending = new List<string>();
        for (var delivered = 0; Collect(queue, pending); delivered++)
        {
            Assert.True(delivered < MostDeliveries, $"The queue is not empty after {MostDeliveries} deliveries; the next is {pending[0]}");
            var next = random?.Next(pending.Count) ?? 0;
            var text = pending[next];
            pending.RemoveAt(next);
            try
            {
                await worker().HandleAsync(text, CancellationToken.None);
            }
            catch (Exception fault) when (fault is IOException or AggregateException { InnerExceptions: [IOException, ..] })
            {
                pending.Add(text);
            }
        }
    }

    private bool Collect(HeldQueue queue, List<string> pending)
    {
        pending.AddRange(queue.TakeAll().SelectMany(text => Enumerable.Repeat(text, Times)));
        return pending.Count > 0;
    }
}
