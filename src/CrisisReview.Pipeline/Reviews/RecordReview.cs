using System.Text;
using System.Text.Json;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Serialization;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Reviews;

/// <summary>Records a review and lays it over the profile, as the one writer of the book: the review first, then the profile; a process that
/// ends in between is followed by another that does the same again.</summary>
public sealed class RecordReview(IReviewStore reviews, AccountList accounts, IBookStore book, WritersPlace place, IWorkQueue queue, PipelineOptions options)
{
    /// <summary>Records the review, or answers the one that the same key or the same content recorded before.</summary>
    /// <param name="accountId">Whom it is about.</param>
    /// <param name="scope">The accounts the author may see.</param>
    /// <param name="request">What was found.</param>
    /// <param name="author">Who sends it.</param>
    /// <param name="key">The caller's idempotency key; null: equal content is the same review.</param>
    /// <param name="now">When.</param>
    /// <param name="cancellation">Stops before the profile is written.</param>
    /// <returns>The review, and whether this call recorded it.</returns>
    /// <exception cref="InvalidRequestException">The review has faults, or the key belongs to another.</exception>
    /// <exception cref="NotFoundException">There is no such account within the scope.</exception>
    /// <exception cref="BookBusyException">The review is recorded, and the profile waits for another writer.</exception>
    public async Task<(Review Review, bool IsNew)> RecordAsync(
        AccountId accountId, AccountScope scope, ReviewRequest request, ReviewAuthor author, string? key, DateTimeOffset now, CancellationToken cancellation)
    {
        await accounts.GetAsync(accountId, scope, cancellation);
        var sent = Make(accountId, request, author, key, now);
        var stored = await reviews.FindAsync(accountId, sent.ReviewId, cancellation);
        var isNew = stored is null;
        if (stored is not { Effect: not ReviewEffect.Pending })
        {
            // First the reminder: a process that ended between taking the writer's place and sending it would leave the book taken for ever.
            await RemindAsync(accountId.Value, sent.ReviewId, cancellation);
            isNew = isNew && await reviews.AddAsync(sent, cancellation);
            stored = isNew ? sent : await FindAsync(accountId, sent.ReviewId, cancellation);
        }

        return stored.RequestSha256 == sent.RequestSha256
            ? (stored.Effect == ReviewEffect.Pending ? await BringInAsync(stored, cancellation) : stored, isNew)
            : throw new InvalidRequestException("/headers/Idempotency-Key", "was used with another body. Send the same body, or a new key.");
    }

    /// <summary>Brings a recorded review into the profile whose process is gone.</summary>
    public async Task FinishAsync(AccountId accountId, string reviewId, CancellationToken cancellation)
    {
        try
        {
            var review = await reviews.FindAsync(accountId, reviewId, cancellation);
            using var turn = await place.TakeOverAsync(Review.WriterOf(reviewId), cancellation);
            if (turn is not null)
            {
                await BringInAsync(accountId, reviewId, turn);
            }
            else if (review is { Effect: ReviewEffect.Pending })
            {
                await BringInAsync(review, cancellation);
            }
        }
        catch (BookBusyException)
        {
            await RemindAsync(accountId.Value, reviewId, cancellation);
        }
    }

    /// <summary>Has the review looked after once a process that waits for its place, and then ends, must have been gone for a while.</summary>
    public Task RemindAsync(string accountId, string reviewId, CancellationToken cancellation) =>
        queue.SendAsync(new FinishReview(accountId, reviewId), options.BookPatience * 2, cancellation);

    private static Review Make(AccountId accountId, ReviewRequest request, ReviewAuthor author, string? key, DateTimeOffset now)
    {
        var faults = ReviewValidator.Validate(request, now);
        if (faults.Count > 0)
        {
            throw new InvalidRequestException(faults);
        }

        var signed = request with { ReviewedBy = author.Of(request) };
        var hash = RunArchive.Sha256Of(JsonSerializer.SerializeToUtf8Bytes(signed, DomainJson.Options));
        return new()
        {
            ReviewId = RunArchive.Sha256Of(Encoding.UTF8.GetBytes($"{accountId}\n{(key is null ? hash : "key " + key)}"))[..20],
            AccountId = accountId,
            ReviewedOn = signed.ReviewedOn,
            ReviewedBy = signed.ReviewedBy,
            RecordedAt = now,
            RecordedBy = author.Caller,
            Findings = signed.Findings,
            Notes = signed.Notes,
            RequestSha256 = hash,
        };
    }

    private async Task<Review> BringInAsync(Review review, CancellationToken cancellation)
    {
        using var turn = await place.TakeAsync(Review.WriterOf(review.ReviewId), cancellation);
        return await BringInAsync(review.AccountId, review.ReviewId, turn) ?? review;
    }

    /// <summary>Writes with the writer's place, and gives it back. An account that an import has removed since has no profile to write.</summary>
    private async Task<Review?> BringInAsync(AccountId accountId, string reviewId, WritersTurn turn)
    {
        var review = await reviews.FindAsync(accountId, reviewId, CancellationToken.None);
        if (review is { Effect: ReviewEffect.Pending } && await book.FindAsync(accountId, CancellationToken.None) is { } profile)
        {
            review = review with { Effect = profile.Account.ReviewedOn > review.ReviewedOn ? ReviewEffect.Older : ReviewEffect.Applied };
            await WriteAsync(review, profile, turn);
        }

        await turn.FinishAsync(CancellationToken.None);
        return review;
    }

    private async Task WriteAsync(Review review, AccountProfile profile, WritersTurn turn)
    {
        await turn.KeepAsync(CancellationToken.None);
        if (review.Effect == ReviewEffect.Applied)
        {
            await book.PutAsync(AccountPartition.Of(review.AccountId.Value), [review.Over(profile)], CancellationToken.None);
        }

        await reviews.PutAsync(review, CancellationToken.None);
    }

    private async Task<Review> FindAsync(AccountId accountId, string reviewId, CancellationToken cancellation) =>
        await reviews.FindAsync(accountId, reviewId, cancellation) ?? throw new InvalidOperationException($"Review {reviewId} of account {accountId} is gone.");
}
