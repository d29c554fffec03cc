using CrisisReview.Pipeline.Stages;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Logging;

namespace CrisisReview.Functions.Runs;

internal sealed class RunWorkFunction(RunWork work, ILogger<RunWorkFunction> logger)
{
    [Function("RunWork")]
    public async Task Run([QueueTrigger("run-work", Connection = "AzureWebJobsStorage")] string item, CancellationToken cancellation) =>
        logger.Tell(await work.HandleAsync(item, cancellation));

    [Function("RunWorkPoison")]
    public async Task GiveUp([QueueTrigger("run-work-poison", Connection = "AzureWebJobsStorage")] string item, CancellationToken cancellation) =>
        logger.Tell(await work.GiveUpAsync(item, cancellation));
}
