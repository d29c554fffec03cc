using System.Text;
using CrisisReview.Azure.Queues;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Messages;
using Azure.Storage.Queues;
using CrisisReview.Testing;

namespace CrisisReview.Azure.Tests.Queues;

public sealed class StorageWorkQueueTests
{
    [Fact]
    public async Task A_message_is_kept_as_Base64_as_the_platform_expects_it()
    {
        var storage = await EmptyStorage.OpenAsync();
        var message = new AssessBatch("run-1", 7);
        await ((IWorkQueue)new StorageWorkQueue(storage)).SendAsync(message, CancellationToken.None);
        var raw = new QueueClient(await SharedEmulator.ConnectionStringAsync(), storage.Work.Name);
        var stored = Assert.Single((await raw.PeekMessagesAsync(10)).Value);
        Assert.Equal(message.ToText(), Encoding.UTF8.GetString(Convert.FromBase64String(stored.Body.ToString())));
        Assert.Equal(message, WorkMessage.Parse((await storage.Work.ReceiveMessageAsync()).Value.Body.ToString()));
    }

    [Fact]
    public async Task A_delayed_message_is_not_delivered_yet()
    {
        var storage = await EmptyStorage.OpenAsync();
        await new StorageWorkQueue(storage).SendAsync(new FinishImport("one"), TimeSpan.FromMinutes(5), CancellationToken.None);
        Assert.Null((await storage.Work.ReceiveMessageAsync()).Value);
        Assert.Equal(1, (await storage.Work.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }

    [Fact]
    public async Task Messages_come_in_the_order_in_which_they_became_visible_and_none_while_it_is_taken()
    {
        var storage = await EmptyStorage.OpenAsync();
        var (queue, other) = (storage.Work, storage.WorkPoison);
        for (var message = 0; message < 45; message++)
        {
            await queue.SendMessageAsync($"{message}");
            await other.SendMessageAsync("of another queue");
        }

        var back = (await queue.ReceiveMessageAsync()).Value;
        var taken = (await queue.ReceiveMessagesAsync(32)).Value;
        await queue.UpdateMessageAsync(back.MessageId, back.PopReceipt, visibilityTimeout: TimeSpan.Zero);
        await queue.DeleteMessageAsync(taken[0].MessageId, taken[0].PopReceipt);
        var rest = (await queue.ReceiveMessagesAsync(32)).Value;

        Assert.Equal(Enumerable.Range(1, 32).Select(message => $"{message}"), taken.Select(message => message.Body.ToString()));
        Assert.Equal([.. Enumerable.Range(33, 12).Select(message => $"{message}"), "0"], rest.Select(message => message.Body.ToString()));
        Assert.Equal(2, rest[^1].DequeueCount);
        Assert.Empty((await queue.ReceiveMessagesAsync(32)).Value);
        Assert.Equal(44, (await queue.GetPropertiesAsync()).Value.ApproximateMessagesCount);
        Assert.Equal(45, (await other.GetPropertiesAsync()).Value.ApproximateMessagesCount);
    }
}
