using CrisisReview.Pipeline.Stages;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class RunWorkFunction(RunWork work)
{
    [Function("RunWork")]
    public Task Run([QueueTrigger("run-work", Connection = "AzureWebJobsStorage")] string item, CancellationToken cancellation) =>
        work.HandleAsync(item, cancellation);

    [Function("RunWorkPoison")]
    public Task GiveUp([QueueTrigger("run-work-poison", Connection = "AzureWebJobsStorage")] string item, CancellationToken cancellation) =>
        work.GiveUpAsync(item, cancellation);
}
