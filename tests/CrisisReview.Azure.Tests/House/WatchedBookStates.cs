using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedBookStates(IBookStateStore states, PortWatch watch) : IBookStateStore
{
    public async Task<Versioned<BookState>> ReadAsync(CancellationToken cancellation)
    {
        await watch("read book state");
        return await states.ReadAsync(cancellation);
    }

    public async Task<bool> ReplaceAsync(BookState state, string version, CancellationToken cancellation)
    {
        await watch("replace book state");
        return await states.ReplaceAsync(state, version, cancellation);
    }
}
