using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>Accounts of the book by id, without their items; kept in memory as long as the book stands still.</summary>
public sealed class AccountList(IBookStore book, IBookStateStore states)
{
    private Known? _known;

    /// <param name="executive">Only this executive's accounts; null: all.</param>
    /// <param name="scope">What the caller may see; nothing outside is listed or counted.</param>
    /// <param name="paging">Which page.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<Page<Account>> ListAsync(ExecutiveId? executive, AccountScope scope, Paging paging, CancellationToken cancellation)
    {
        var accounts = await ReadAsync(cancellation);
        var isWhole = executive is null && scope.IsAll;
        var wanted = isWhole ? accounts : [.. accounts.Where(account => (executive is null || account.ExecutiveId == executive) && scope.Covers(account.ExecutiveId))];
        return paging.Of(wanted, account => account.AccountId.Value);
    }

    /// <exception cref="NotFoundException">There is no such account, or the caller may not see it.</exception>
    public async Task<AccountProfile> GetAsync(AccountId accountId, AccountScope scope, CancellationToken cancellation) =>
        await book.FindAsync(accountId, cancellation) is { } profile && scope.Covers(profile.Account.ExecutiveId)
            ? profile
            : throw new NotFoundException($"There is no account '{accountId}'. GET /api/accounts lists those there are.");

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
