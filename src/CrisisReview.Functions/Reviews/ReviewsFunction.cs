using CrisisReview.Domain.Accounts;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Reviews;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Reviews;

internal sealed class ReviewsFunction(RecordReview record, ReviewReading reading, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    private const string Route = "api/accounts/{accountId}/reviews";

    [Function("ListReviews")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var page = await reading.ListAsync(AccountOf(request), caller.Scope, request.ReadPaging(), cancellation);
            return new Page<ReviewView>([.. page.Items.Select(ReviewView.Of)], page.Total, page.Next);
        });

    [Function("RecordReview")]
    public Task<IResult> Record(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = Route)] HttpRequest request, CancellationToken cancellation) =>
        Reply.WithAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var sent = await request.ReadDocumentAsync<ReviewRequest>(cancellation);
            var (account, key, now) = (AccountOf(request), request.IdempotencyKey(), time.GetUtcNow());
            var entry = new AuditEntry(now, caller.Name, "review account", account.Value);
            var (review, isNew) = await audit.DoAsync(
                entry,
                () => record.RecordAsync(account, caller.Scope, sent, caller.Author, key, now, cancellation),
                recorded => entry with { Subject = $"{account}/{recorded.Review.ReviewId}" },
                cancellation);
            return Reply.Json(ReviewView.Of(review), isNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
        });

    private static AccountId AccountOf(HttpRequest request) => request.NamedFromEnd(1, id => new AccountId(id), "account");
}
