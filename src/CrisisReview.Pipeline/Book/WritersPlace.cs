namespace CrisisReview.Pipeline.Book;

/// <summary>Lets one import or review at a time write the book, and lets another process take over when the first is gone.</summary>
public sealed class WritersPlace(IBookStateStore states, PipelineOptions options, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for the place and takes it.</summary>
    /// <exception cref="BookBusyException">Another one kept it all the while.</exception>
    public async Task<WritersTurn> TakeAsync(string writerId, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited <= options.BookPatience; waited += Pause)
        {
            var stored = await states.ReadAsync(cancellation);
            if (stored.Value.Writer is null && await ClaimAsync(stored, writerId, attempt: 1, cancellation) is { } turn)
            {
                return turn;
            }

            await Task.Delay(Pause, cancellation);
        }

        throw new BookBusyException("Another import or review is being written.");
    }

    /// <summary>Takes over from a process that has not said for a while that it is alive.</summary>
    /// <returns>The turn; null where it is no longer being written.</returns>
    /// <exception cref="BookBusyException">Its process is alive.</exception>
    public async Task<WritersTurn?> TakeOverAsync(string writerId, CancellationToken cancellation)
    {
        var stored = await states.ReadAsync(cancellation);
        if (stored.Value.Writer is not { } writer || writer.WriterId != writerId)
        {
            return null;
        }

        return time.GetUtcNow() - writer.Beat < options.BookPatience
            ? throw new BookBusyException($"{writerId} is being written by a process that is alive.")
            : await ClaimAsync(stored, writerId, writer.Attempt + 1, cancellation) ?? throw new BookBusyException($"{writerId} was taken over by another process.");
    }

    private async Task<WritersTurn?> ClaimAsync(Versioned<BookState> stored, string writerId, int attempt, CancellationToken cancellation)
    {
        var claimed = stored.Value with { Writer = new(writerId, attempt, time.GetUtcNow()) };
        return await states.ReplaceAsync(claimed, stored.Version, cancellation) ? new WritersTurn(states, claimed, options, time) : null;
    }
}
