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
}
