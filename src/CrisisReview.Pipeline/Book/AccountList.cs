using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>Accounts of the book by id, without their items; kept in memory as long as the book stands still.</summary>
public sealed class AccountList(IBookStore book, IBookStateStore states)
{
    private Known? _known;

    public async Task<Page<Account>> ListAsync(ExecutiveId? executive, Paging paging, CancellationToken cancellation)
    {
        var accounts = await ReadAsync(cancellation);
        var wanted = executive is null ? accounts : [.. accounts.Where(account => account.ExecutiveId == executive)];
        return paging.Of(wanted, account => account.AccountId.Value);
    }

    /// <exception cref="NotFoundException">There is no such account.</exception>
    public async Task<AccountProfile> GetAsync(AccountId accountId, CancellationToken cancellation) =>
        await book.FindAsync(accountId, cancellation)
        ?? throw new NotFoundException($"There is no account '{accountId}'. GET /api/accounts lists those there are.");

    private async Task<IReadOnlyList<Account>> ReadAsync(CancellationToken cancellation)
    {
        var state = (await states.ReadAsync(cancellation)).Value;
        if (_known is { } known && known.State == state && state.Writer is null)
        {
            return known.Accounts;
        }

        var accounts = new List<Account>();
        await foreach (var account in book.ReadAccountsAsync(cancellation))
        {
            accounts.Add(account);
        }

        accounts.Sort((a, b) => a.AccountId.CompareTo(b.AccountId));
        _known = new(state, accounts);
        return accounts;
    }

    // One reference, so that requests side by side never see the state of one list with the accounts of another.
    private sealed record Known(BookState State, IReadOnlyList<Account> Accounts);
}
