using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class CancelRunFunction(CancelRun cancel, RunReading reading, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    [Function("CancelScenarioRun")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "api/scenario-runs/{runId}")] HttpRequest request,
        string runId,
        CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = callers.ManagementOf(request);
            var (named, now) = (RequestReading.RunNamed(runId), time.GetUtcNow());
            var run = await audit.DoAsync(new(now, caller.Name, "cancel run", named.Value), () => cancel.CancelAsync(named, caller.Name, now, cancellation), cancellation);
            return RunView.Of(run, await reading.ProgressAsync(run, cancellation));
        });
}
