using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class RunExecutivesFunction(RunReading reading, CallerReading callers)
{
    [Function("GetRunExecutives")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenario-runs/{runId}/executives")] HttpRequest request,
        string runId,
        CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            callers.ManagementOf(request);
            return RunExecutivesView.Of(await reading.ExecutivesAsync(RequestReading.RunNamed(runId), cancellation));
        });
}
