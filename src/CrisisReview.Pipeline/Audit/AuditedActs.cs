using CrisisReview.Pipeline.Book;

namespace CrisisReview.Pipeline.Audit;

/// <summary>Does things only once their rows are in the audit.</summary>
public static class AuditedActs
{
    /// <summary>Does it, and then says what became of it.</summary>
    /// <param name="audit">Where the row stands.</param>
    /// <param name="begun">What is about to be done.</param>
    /// <param name="act">Does it.</param>
    /// <param name="done">What was done, of which more is known by then.</param>
    /// <param name="cancellation">Stops before anything is done; the act has its own.</param>
    public static async Task<T> DoAsync<T>(this IAuditLog audit, AuditEntry begun, Func<Task<T>> act, Func<T, AuditEntry> done, CancellationToken cancellation)
    {
        var key = await audit.BeginAsync(begun, cancellation);
        T result;
        try
        {
            result = await act();
        }
        catch (Exception fault)
        {
            var refused = fault is InvalidRequestException or NotFoundException or ConflictException or BookBusyException;
            await audit.EndAsync(key, begun, refused ? AuditOutcome.Refused : AuditOutcome.Failed, CancellationToken.None);
            throw;
        }

        await audit.EndAsync(key, done(result), AuditOutcome.Done, CancellationToken.None);
        return result;
    }

    /// <summary>The same for what has no result.</summary>
    public static Task DoAsync(this IAuditLog audit, AuditEntry entry, Func<Task> act, CancellationToken cancellation) => audit.DoAsync(
        entry,
        async () =>
        {
            await act();
            return entry;
        },
        cancellation);

    /// <summary>The same where no more is known after.</summary>
    public static Task<T> DoAsync<T>(this IAuditLog audit, AuditEntry entry, Func<Task<T>> act, CancellationToken cancellation) => audit.DoAsync(entry, act, _ => entry, cancellation);
}
