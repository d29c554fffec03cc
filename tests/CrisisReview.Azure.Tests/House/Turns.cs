using CrisisReview.Pipeline.Messages;

namespace CrisisReview.Azure.Tests.House;

/// <summary>One worker that takes a queue's messages one by one, first come first served, and notes whose turn it was.</summary>
internal sealed class Turns(RunHouse house)
{
    public async Task<List<RunMessage>> EmptyAsync()
    {
        var order = new List<RunMessage>();
        var waiting = new Queue<string>(house.Queue.TakeAll());
        while (waiting.TryDequeue(out var text))
        {
            order.Add((RunMessage)WorkMessage.Parse(text));
            await house.Process().Work.HandleAsync(text, CancellationToken.None);
            foreach (var sent in house.Queue.TakeAll())
            {
                waiting.Enqueue(sent);
            }
        }

        return order;
    }
}
