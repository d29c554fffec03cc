namespace CrisisReview.Pipeline.Book;

/// <summary>The right to write the book, until it is given back or lost to a process that took over.</summary>
public sealed class WritersTurn : IDisposable
{
    private readonly IBookStateStore _states;
    private readonly PipelineOptions _options;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _one = new(1);
    private BookState _state;

    internal WritersTurn(IBookStateStore states, BookState state, PipelineOptions options, TimeProvider time) =>
        (_states, _state, _options, _time) = (states, state, options, time);

    /// <summary>Says that this process is alive, when it last did so a while ago; to be called between writes.</summary>
    /// <exception cref="BookBusyException">Another process took over; this one must not write any more.</exception>
    public async Task KeepAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_time.GetUtcNow() - _state.Writer!.Beat > _options.BookPatience / 6)
            {
                await MoveAsync(_state with { Writer = _state.Writer with { Beat = _time.GetUtcNow() } }, cancellation);
            }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Does long work, saying all the while that this process is alive. Where another took over, the work is stopped.</summary>
    /// <exception cref="BookBusyException">Another process took over.</exception>
    public async Task<T> KeepDuringAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var working = work(stop.Token);
        try
        {
            while (await Task.WhenAny(working, Task.Delay(_options.BookPatience / 6, _time, stop.Token)) != working)
            {
                await KeepAsync(stop.Token);
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAny(working);
        }

        return await working;
    }

    /// <summary>Gives the place back with a new version of the book.</summary>
    public Task FinishAsync(CancellationToken cancellation) => MoveAsync(new BookState(_state.Version + 1, null), cancellation);

    /// <summary>Gives the place back with the book as it was.</summary>
    public Task AbandonAsync(CancellationToken cancellation) => MoveAsync(new BookState(_state.Version, null), cancellation);

    public void Dispose() => _one.Dispose();

    private async Task MoveAsync(BookState next, CancellationToken cancellation)
    {
        var stored = await _states.ReadAsync(cancellation);
        if (!IsMine(stored.Value) || !(await _states.ReplaceAsync(next, stored.Version, cancellation) || await IsWrittenAsync(next, cancellation)))
        {
            throw new BookBusyException($"{_state.Writer!.WriterId} was taken over by another process.");
        }

        _state = next;
    }

    private bool IsMine(BookState state) => (state.Writer?.WriterId, state.Writer?.Attempt) == (_state.Writer!.WriterId, _state.Writer.Attempt);

    /// <summary>A write whose answer was lost is refused when it is repeated, though it was done.</summary>
    private async Task<bool> IsWrittenAsync(BookState state, CancellationToken cancellation) => (await _states.ReadAsync(cancellation)).Value == state;
}
