using CrisisReview.Pipeline.Stages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CrisisReview.Functions.Runs;

internal sealed class WatchRunsFunction(WatchRuns watch, TimeProvider time, ILogger<WatchRunsFunction> logger)
{
    [Function("WatchRuns")]
    public async Task Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer, CancellationToken cancellation)
    {
        foreach (var outcome in await watch.LookAsync(time.GetUtcNow(), cancellation))
        {
            logger.Tell(outcome);
        }
    }
}
