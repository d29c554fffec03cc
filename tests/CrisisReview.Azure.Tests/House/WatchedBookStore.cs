using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedBookStore(IBookStore book, PortWatch watch) : IBookStore
{
    public async IAsyncEnumerable<AccountProfile> ReadPartitionAsync(int partition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await watch($"read partition {partition}");
        await foreach (var profile in book.ReadPartitionAsync(partition, cancellation))
        {
            yield return profile;
        }
    }

    public async IAsyncEnumerable<Account> ReadAccountsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await watch("read accounts");
        await foreach (var account in book.ReadAccountsAsync(cancellation))
        {
            yield return account;
        }
    }

    public async Task<AccountProfile?> FindAsync(AccountId accountId, CancellationToken cancellation)
    {
        await watch("find account");
        return await book.FindAsync(accountId, cancellation);
    }

    public async Task<IReadOnlySet<AccountId>> FindLargeAsync(int items, CancellationToken cancellation)
    {
        await watch("find large accounts");
        return await book.FindLargeAsync(items, cancellation);
    }

    public string? FaultOf(AccountProfile profile) => book.FaultOf(profile);

    public async Task PutAsync(int partition, IReadOnlyList<AccountProfile> profiles, CancellationToken cancellation)
    {
        await watch($"put profiles {partition}");
        await book.PutAsync(partition, profiles, cancellation);
    }

    public async Task RemoveAsync(int partition, IReadOnlyList<AccountId> accountIds, CancellationToken cancellation)
    {
        await watch($"remove profiles {partition}");
        await book.RemoveAsync(partition, accountIds, cancellation);
    }

    public async Task<IReadOnlyList<Executive>> ReadExecutivesAsync(CancellationToken cancellation)
    {
        await watch("read executives");
        return await book.ReadExecutivesAsync(cancellation);
    }

    public async Task PutExecutivesAsync(IReadOnlyList<Executive> executives, CancellationToken cancellation)
    {
        await watch("put executives");
        await book.PutExecutivesAsync(executives, cancellation);
    }

    public async Task RemoveExecutivesAsync(IReadOnlyList<ExecutiveId> executiveIds, CancellationToken cancellation)
    {
        await watch("remove executives");
        await book.RemoveExecutivesAsync(executiveIds, cancellation);
    }
}
