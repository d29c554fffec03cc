namespace CrisisReview.Pipeline.Book;

/// <summary>Lets one import at a time write the book, and lets another process take over when the first is gone.</summary>
public sealed class WritersPlace(IBookStateStore states, PipelineOptions options, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for the place and takes it.</summary>
    /// <exception cref="BookBusyException">Another import kept it all the while.</exception>
    public async Task<WritersTurn> TakeAsync(string importId, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited <= options.BookPatience; waited += Pause)
        {
            var stored = await states.ReadAsync(cancellation);
            if (stored.Value.Writer is null && await ClaimAsync(stored, importId, attempt: 1, cancellation) is { } turn)
            {
                return turn;
            }

            await Task.Delay(Pause, cancellation);
        }

        throw new BookBusyException("Another import is being written.");
    }

    /// <summary>Takes over from a process that has not said for a while that it is alive.</summary>
    /// <returns>The turn; null where the import is no longer being written.</returns>
    /// <exception cref="BookBusyException">Its process is alive.</exception>
    public async Task<WritersTurn?> TakeOverAsync(string importId, CancellationToken cancellation)
    {
        var stored = await states.ReadAsync(cancellation);
        if (stored.Value.Writer is not { } writer || writer.ImportId != importId)
        {
            return null;
        }

        return time.GetUtcNow() - writer.Beat < options.BookPatience
            ? throw new BookBusyException($"Import {importId} is being written by a process that is alive.")
            : await ClaimAsync(stored, importId, writer.Attempt + 1, cancellation) ?? throw new BookBusyException($"Import {importId} was taken over by another process.");
    }

    private async Task<WritersTurn?> ClaimAsync(Versioned<BookState> stored, string importId, int attempt, CancellationToken cancellation)
    {
        var claimed = stored.Value with { Writer = new(importId, attempt, time.GetUtcNow()) };
        return await states.ReplaceAsync(claimed, stored.Version, cancellation) ? new WritersTurn(states, claimed, options, time) : null;
    }
}
