using System.Globalization;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Takes one message to its end: deleted when the function succeeded, visible again when it failed, on the
/// poison queue when it failed too often or is not Base64.</summary>
internal sealed class QueueDelivery(
    FunctionRunner runner, QueuePair queues, QueueSettings settings, TimeSpan invisibility, IServiceScopeFactory scopes, TimeProvider clock, ILogger logger)
{
    private string Function => runner.Function.Name;

    /// <summary>Never throws: an outcome that cannot be recorded is logged, and the message comes back by itself.</summary>
    public async Task DeliverAsync(QueueMessage message, CancellationToken running)
    {
        try
        {
            if (message.DequeueCount > settings.MaxDequeueCount)
            {
                await PoisonAsync(message, message.PopReceipt, "it was taken too often without an outcome");
            }
            else if (MessageText.TryDecode(message.Body.ToString(), out var text))
            {
                await RunAsync(message, text, running);
            }
            else
            {
                await PoisonAsync(message, message.PopReceipt, "its body is not Base64");
            }
        }
        catch (Exception e)
        {
            Log.OutcomeLost(logger, Function, message.MessageId, e);
        }
    }

    private async Task RunAsync(QueueMessage message, string text, CancellationToken running)
    {
        using var lease = new MessageLease(queues.Main, message, invisibility, clock, e => Log.RenewalFailed(logger, Function, message.MessageId, e));
        var succeeded = await TryAsync(message, text, running);
        var receipt = await lease.EndAsync();
        if (succeeded)
        {
            await queues.Main.DeleteMessageAsync(message.MessageId, receipt, CancellationToken.None);
        }
        else if (message.DequeueCount >= settings.MaxDequeueCount)
        {
            await PoisonAsync(message, receipt, string.Create(CultureInfo.InvariantCulture, $"it failed {message.DequeueCount} times"));
        }
        else
        {
            await queues.Main.UpdateMessageAsync(message.MessageId, receipt, visibilityTimeout: settings.VisibilityTimeout, cancellationToken: CancellationToken.None);
        }
    }

    private async Task<bool> TryAsync(QueueMessage message, string text, CancellationToken running)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{message.MessageId}-{message.DequeueCount}");
        using var scope = Log.Call(logger, Function, id);
        try
        {
            await runner.RunInScopeAsync(new FunctionCall(id, text, running), scopes);
            return true;
        }
        catch (Exception e)
        {
            Log.FunctionFailed(logger, Function, id, e);
            return false;
        }
    }

    private async Task PoisonAsync(QueueMessage message, string receipt, string reason)
    {
        await queues.PoisonAsync(message, receipt);
        Log.Poisoned(logger, Function, message.MessageId, queues.Poison.Name, reason);
    }
}
