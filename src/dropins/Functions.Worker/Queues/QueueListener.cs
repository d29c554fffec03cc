using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Takes messages off one queue, never more than can be run at once. A missing queue is waited for; storage that
/// cannot be reached is tried again for ever.</summary>
internal sealed class QueueListener(string function, QueuePair queues, QueueDelivery delivery, QueueSettings host, ServingSettings settings, ILogger logger) : BackgroundService
{
    private readonly Backoff _idle = new(TimeSpan.FromMilliseconds(50), host.MaxPollingInterval);
    private readonly Backoff _unreachable = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
    private readonly CallSlots _slots = new(settings.QueueConcurrency);
    private TimeSpan _pause;
    private bool _missing;

    public override void Dispose()
    {
        _slots.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var running = new StopGrace(settings.StopGrace, stoppingToken);
        try
        {
            while (true)
            {
                await PollAsync(running.Token, stoppingToken);
                await Task.Delay(_pause, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await _slots.DrainAsync();
        }
    }

    /// <summary>One look at the queue: starts a call for each message and sets the pause until the next look.</summary>
    private async Task PollAsync(CancellationToken running, CancellationToken stopping)
    {
        var taken = await _slots.TakeAsync(host.BatchSize, stopping);
        QueueMessage[] messages = [];
        try
        {
            messages = await queues.Main.ReceiveMessagesAsync(taken, settings.QueueInvisibility, stopping);
            _missing = false;
            _pause = messages.Length > 0 ? TimeSpan.Zero : _idle.After(_pause);
        }
        catch (RequestFailedException e) when (e.ErrorCode == QueueErrorCode.QueueNotFound)
        {
            AwaitQueue();
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            _pause = _unreachable.After(_pause);
            Log.QueueUnreachable(logger, function, queues.Main.Name, _pause, e);
        }
        finally
        {
            _slots.Free(taken - messages.Length);
        }

        foreach (var message in messages)
        {
            _ = RunAsync(message, running);
        }
    }

    private async Task RunAsync(QueueMessage message, CancellationToken running)
    {
        await Task.Yield();
        try
        {
            await delivery.DeliverAsync(message, running);
        }
        finally
        {
            _slots.Free(1);
        }
    }

    private void AwaitQueue()
    {
        if (!_missing)
        {
            Log.QueueMissing(logger, function, queues.Main.Name);
        }

        _missing = true;
        _pause = _idle.After(_pause);
    }
}
