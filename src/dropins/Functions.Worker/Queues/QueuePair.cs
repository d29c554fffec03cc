using Azure;
using Azure.Core;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>A queue and the one its hopeless messages go to, <c>{queue}-poison</c>. Bodies are moved as they are, never decoded.</summary>
internal sealed class QueuePair
{
    private static readonly TimeSpan Forever = TimeSpan.FromSeconds(-1);

    public QueuePair(string connectionString, string queueName)
    {
        var options = new QueueClientOptions
        {
            MessageEncoding = QueueMessageEncoding.None,
            Retry = { Mode = RetryMode.Exponential, MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeSpan.FromSeconds(20) },
        };
        Main = new QueueClient(connectionString, queueName, options);
        Poison = new QueueClient(connectionString, $"{queueName}-poison", options);
    }

    public QueueClient Main { get; }

    public QueueClient Poison { get; }

    /// <summary>Puts the body on the poison queue, made when missing, then removes the message; a kill between the two leaves it on both.</summary>
    public async Task PoisonAsync(QueueMessage message, string receipt)
    {
        try
        {
            await Poison.SendMessageAsync(message.Body, timeToLive: Forever);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            await Poison.CreateIfNotExistsAsync();
            await Poison.SendMessageAsync(message.Body, timeToLive: Forever);
        }

        await Main.DeleteMessageAsync(message.MessageId, receipt);
    }
}
