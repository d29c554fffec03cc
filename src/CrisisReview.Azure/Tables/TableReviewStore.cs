using System.Globalization;
using Azure;
using Azure.Data.Tables;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Reviews;

namespace CrisisReview.Azure.Tables;

/// <summary>Reviews in the table Reviews: a partition an account, a row a review.</summary>
public sealed class TableReviewStore(StorageClients storage) : IReviewStore
{
    private const string ReviewColumn = "Review";
    private const int Conflict = 409;

    public async Task<bool> AddAsync(Review review, CancellationToken cancellation)
    {
        try
        {
            await storage.Reviews.AddEntityAsync(EntityOf(review), cancellation);
            return true;
        }
        catch (RequestFailedException e) when (e.Status == Conflict)
        {
            return false;
        }
    }

    public async Task<Review?> FindAsync(AccountId accountId, string reviewId, CancellationToken cancellation)
    {
        var found = await storage.Reviews.GetEntityIfExistsAsync<TableEntity>(TableKey.Of(accountId.Value), TableKey.Of(reviewId), cancellationToken: cancellation);
        return found.HasValue ? JsonColumns.Read<Review>(found.Value!, ReviewColumn) : null;
    }

    public Task PutAsync(Review review, CancellationToken cancellation) =>
        storage.Reviews.UpsertEntityAsync(EntityOf(review), TableUpdateMode.Replace, cancellation);

    public async Task<IReadOnlyList<Review>> ListAsync(AccountId accountId, CancellationToken cancellation)
    {
        var reviews = new List<Review>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKey.Of(accountId.Value)}");
        await foreach (var entity in storage.Reviews.QueryAsync<TableEntity>(filter, cancellationToken: cancellation))
        {
            reviews.Add(JsonColumns.Read<Review>(entity, ReviewColumn));
        }

        return
        [
            .. reviews.OrderByDescending(review => review.ReviewedOn)
                .ThenByDescending(review => review.RecordedAt)
                .ThenBy(review => review.ReviewId, StringComparer.Ordinal),
        ];
    }

    private static TableEntity EntityOf(Review review)
    {
        var entity = new TableEntity(TableKey.Of(review.AccountId.Value), TableKey.Of(review.ReviewId))
        {
            ["ReviewedOn"] = review.ReviewedOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["ReviewedBy"] = review.ReviewedBy,
            ["Effect"] = review.Effect.ToString(),
        };
        JsonColumns.Write(entity, ReviewColumn, review);
        return entity;
    }
}
