using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>The customer book: profiles in partitions by a stable hash of the account id, and executives.</summary>
public interface IBookStore
{
    /// <summary>The profiles of one partition (0 to <see cref="AccountPartition.Count"/> - 1) in no order, as they come. They may be
    /// put again while the reading goes on; to remove any, or add others, wait for its end.</summary>
    IAsyncEnumerable<AccountProfile> ReadPartitionAsync(int partition, CancellationToken cancellation);

    /// <summary>All accounts, without their items, in no order.</summary>
    IAsyncEnumerable<Account> ReadAccountsAsync(CancellationToken cancellation);

    Task<AccountProfile?> FindAsync(AccountId accountId, CancellationToken cancellation);

    /// <summary>The accounts with more than <paramref name="items"/> line items.</summary>
    Task<IReadOnlySet<AccountId>> FindLargeAsync(int items, CancellationToken cancellation);

    /// <summary>Null where the profile can be stored, else what is wrong with it and how to mend it.</summary>
    string? FaultOf(AccountProfile profile);

    /// <summary>Inserts or replaces profiles of one partition.</summary>
    Task PutAsync(int partition, IReadOnlyList<AccountProfile> profiles, CancellationToken cancellation);

    Task RemoveAsync(int partition, IReadOnlyList<AccountId> accountIds, CancellationToken cancellation);

    Task<IReadOnlyList<Executive>> ReadExecutivesAsync(CancellationToken cancellation);

    Task PutExecutivesAsync(IReadOnlyList<Executive> executives, CancellationToken cancellation);

    Task RemoveExecutivesAsync(IReadOnlyList<ExecutiveId> executiveIds, CancellationToken cancellation);
}
