using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Reviews;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedReviewStore(IReviewStore reviews, PortWatch watch) : IReviewStore
{
    public async Task<bool> AddAsync(Review review, CancellationToken cancellation)
    {
        await watch("add review");
        return await reviews.AddAsync(review, cancellation);
    }

    public async Task<Review?> FindAsync(AccountId accountId, string reviewId, CancellationToken cancellation)
    {
        await watch("find review");
        return await reviews.FindAsync(accountId, reviewId, cancellation);
    }

    public async Task PutAsync(Review review, CancellationToken cancellation)
    {
        await watch("put review");
        await reviews.PutAsync(review, cancellation);
    }

    public async Task<IReadOnlyList<Review>> ListAsync(AccountId accountId, CancellationToken cancellation)
    {
        await watch("list reviews");
        return await reviews.ListAsync(accountId, cancellation);
    }
}
