using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Microsoft.Azure.Functions.Worker.Queues;

/// <summary>Keeps a message hidden while it runs: renews its invisibility at every half of it.</summary>
internal sealed class MessageLease : IDisposable
{
    private readonly CancellationTokenSource _ended = new();
    private readonly QueueClient _queue;
    private readonly QueueMessage _message;
    private readonly TimeSpan _invisibility;
    private readonly Action<Exception> _onFailure;
    private readonly Task _renewal;
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan invisibility, TimeProvider clock, Action<Exception> onFailure)
    {
        (_queue, _message, _invisibility, _onFailure) = (queue, message, invisibility, onFailure);
        _receipt = message.PopReceipt;
        _renewal = RenewAsync(clock);
    }

    /// <summary>Ends the renewals and gives the receipt that is valid now.</summary>
    public async Task<string> EndAsync()
    {
        await _ended.CancelAsync();
        await _renewal;
        return _receipt;
    }

    public void Dispose() => _ended.Dispose();

    private async Task RenewAsync(TimeProvider clock)
    {
        var pause = _invisibility / 2;
        while (await PauseAsync(pause, clock))
        {
            try
            {
                // Not cancelled half-way: the answer holds the receipt that the end of the run needs.
                var renewed = await _queue.UpdateMessageAsync(_message.MessageId, _receipt, visibilityTimeout: _invisibility, cancellationToken: CancellationToken.None);
                _receipt = renewed.Value.PopReceipt;
                pause = _invisibility / 2;
            }
            catch (Exception e)
            {
                _onFailure(e);
                pause = _invisibility / 10;
            }
        }
    }

    private async Task<bool> PauseAsync(TimeSpan pause, TimeProvider clock)
    {
        await Task.Delay(pause, clock, _ended.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return !_ended.IsCancellationRequested;
    }
}
