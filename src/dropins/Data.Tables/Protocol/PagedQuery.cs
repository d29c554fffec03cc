namespace Azure.Data.Tables.Protocol;

/// <summary>A query's pages, each asked for when the one before has been used: <c>fetch</c> brings the page after a
/// continuation token (null: the first), of at most so many items (null: as many as the service gives).</summary>
internal sealed class PagedQuery<T>(Func<string?, int?, CancellationToken, Task<Page<T>>> fetch, int? maxPerPage, CancellationToken cancellation)
    : AsyncPageable<T>(cancellation)
    where T : notnull
{
    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        do
        {
            var page = await fetch(continuationToken, pageSizeHint ?? maxPerPage, CancellationToken);
            yield return page;
            continuationToken = page.ContinuationToken;
        }
        while (continuationToken is not null);
    }
}
