using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class ApproveRunFunction(ApproveRun approve, RunReading reading, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    [Function("ApproveScenarioRun")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/scenario-runs/{runId}/approval")] HttpRequest request,
        string runId,
        CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = callers.ManagementOf(request);
            var asked = await request.ReadDocumentOrNullAsync<ApprovalRequest>(cancellation) ?? new();
            var (named, now) = (RequestReading.RunNamed(runId), time.GetUtcNow());
            var run = await audit.DoAsync(
                new(now, caller.Name, "approve run", named.Value), () => approve.ApproveAsync(named, caller.Name, asked, now, cancellation), cancellation);
            return RunView.Of(run, await reading.ProgressAsync(run, cancellation));
        });
}
