using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Book;

/// <summary>The customer book: profiles in buckets by a stable hash of the account id, and executives.</summary>
public interface IBookStore
{
    /// <summary>The profiles of one bucket (0 to <see cref="AccountBucket.Count"/> - 1) in ordinal order of their ids.</summary>
    IAsyncEnumerable<AccountProfile> ReadBucketAsync(int bucket, CancellationToken cancellation);

    /// <summary>All accounts, without their items, in no order.</summary>
    IAsyncEnumerable<Account> ReadAccountsAsync(CancellationToken cancellation);

    Task<AccountProfile?> FindAsync(AccountId accountId, CancellationToken cancellation);

    /// <summary>Inserts or replaces profiles of one bucket.</summary>
    Task PutAsync(int bucket, IReadOnlyList<AccountProfile> profiles, CancellationToken cancellation);

    Task RemoveAsync(int bucket, IReadOnlyList<AccountId> accountIds, CancellationToken cancellation);

    Task<IReadOnlyList<Executive>> ReadExecutivesAsync(CancellationToken cancellation);

    Task PutExecutivesAsync(IReadOnlyList<Executive> executives, CancellationToken cancellation);

    Task RemoveExecutivesAsync(IReadOnlyList<ExecutiveId> executiveIds, CancellationToken cancellation);
}
