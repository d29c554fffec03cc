using CrisisReview.Pipeline.Runs;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class QuarterlyReviewFunction(QuarterlyReview review, TimeProvider time)
{
    [Function("QuarterlyReview")]
    public Task Run([TimerTrigger("%QuarterlySchedule%")] TimerInfo timer, CancellationToken cancellation) =>
        review.StartAsync(time.GetUtcNow(), cancellation);
}
