namespace CrisisReview.Pipeline.Book;

/// <summary>Reads the book while nobody writes it: what was read, or why it could not be,
/// counts only where the book's state is the same before and after.</summary>
public sealed class BookAtRest(IBookStateStore states, PipelineOptions options)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <exception cref="BookBusyException">It was being written all the while.</exception>
    public Task<T> ReadAsync<T>(Func<Task<T>> read, CancellationToken cancellation) => ReadAsync(_ => read(), cancellation);

    /// <summary>The same for a reading that wants to know what state of the book it reads.</summary>
    /// <exception cref="BookBusyException">It was being written all the while.</exception>
    public async Task<T> ReadAsync<T>(Func<BookState, Task<T>> read, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited <= options.BookPatience; waited += Pause)
        {
            var before = (await states.ReadAsync(cancellation)).Value;
            if (before.Writer is null)
            {
                var reading = read(before);
                await Task.WhenAny(reading);
                if (reading.IsCanceled || (await states.ReadAsync(cancellation)).Value == before)
                {
                    return await reading;
                }
            }

            await Task.Delay(Pause, cancellation);
        }

        throw new BookBusyException($"The book was being written for {options.BookPatience.TotalSeconds:0} seconds.");
    }
}
