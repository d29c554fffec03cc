using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Reviews;

/// <summary>The reviews of accounts. None is ever removed, even where its account is.</summary>
public interface IReviewStore
{
    /// <summary>False where the account has a review of that id; nothing is changed then.</summary>
    Task<bool> AddAsync(Review review, CancellationToken cancellation);

    Task<Review?> FindAsync(AccountId accountId, string reviewId, CancellationToken cancellation);

    /// <summary>Records what the review did to the profile; only whoever has the writer's place may.</summary>
    Task PutAsync(Review review, CancellationToken cancellation);

    /// <summary>The latest visit first; of one day, what was recorded last first.</summary>
    Task<IReadOnlyList<Review>> ListAsync(AccountId accountId, CancellationToken cancellation);
}
