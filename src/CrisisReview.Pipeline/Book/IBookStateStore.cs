namespace CrisisReview.Pipeline.Book;

public interface IBookStateStore
{
    /// <summary>Version 0 and at rest where nothing was ever imported.</summary>
    Task<Versioned<BookState>> ReadAsync(CancellationToken cancellation);

    /// <summary>False where somebody else wrote since <paramref name="version"/> was read.</summary>
    Task<bool> ReplaceAsync(BookState state, string version, CancellationToken cancellation);
}
