using System.Runtime.CompilerServices;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Azure.Tests.House;

/// <summary>A book that can only be read whole, for tests that make many runs of it.</summary>
internal sealed class FixedBook(IReadOnlyList<AccountProfile> profiles, IReadOnlyList<Executive> executives) : IBookStore
{
    public async IAsyncEnumerable<AccountProfile> ReadPartitionAsync(int partition, [EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var profile in profiles.Where(p => AccountPartition.Of(p.Account.AccountId.Value) == partition).OrderBy(p => p.Account.AccountId))
        {
            await Task.Yield();
            yield return profile;
        }
    }

    public Task<IReadOnlyList<Executive>> ReadExecutivesAsync(CancellationToken cancellation) => Task.FromResult(executives);

    public IAsyncEnumerable<Account> ReadAccountsAsync(CancellationToken cancellation) => profiles.Select(profile => profile.Account).ToAsyncEnumerable();

    public Task<AccountProfile?> FindAsync(AccountId accountId, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlySet<AccountId>> FindLargeAsync(int items, CancellationToken cancellation) => throw new NotSupportedException();

    public string? FaultOf(AccountProfile profile) => throw new NotSupportedException();

    public Task PutAsync(int partition, IReadOnlyList<AccountProfile> profiles, CancellationToken cancellation) => throw new NotSupportedException();

    public Task RemoveAsync(int partition, IReadOnlyList<AccountId> accountIds, CancellationToken cancellation) => throw new NotSupportedException();

    public Task PutExecutivesAsync(IReadOnlyList<Executive> executives, CancellationToken cancellation) => throw new NotSupportedException();

    public Task RemoveExecutivesAsync(IReadOnlyList<ExecutiveId> executiveIds, CancellationToken cancellation) => throw new NotSupportedException();
}
