using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;

namespace CrisisReview.Pipeline.Reviews;

/// <summary>Lists the reviews of an account.</summary>
public sealed class ReviewReading(IReviewStore reviews, AccountList accounts)
{
    /// <exception cref="NotFoundException">There is no such account within the scope.</exception>
    public async Task<Page<Review>> ListAsync(AccountId accountId, AccountScope scope, Paging paging, CancellationToken cancellation)
    {
        await accounts.GetAsync(accountId, scope, cancellation);
        return paging.Of(await reviews.ListAsync(accountId, cancellation), review => review.ReviewId);
    }
}
