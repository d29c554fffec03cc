using CrisisReview.Pipeline.Retention;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class RetireRunsFunction(RetireRuns retire, TimeProvider time)
{
    [Function("RetireRuns")]
    public Task Run([TimerTrigger("0 30 3 * * *")] TimerInfo timer, CancellationToken cancellation) => retire.RetireAsync(time.GetUtcNow(), cancellation);
}
