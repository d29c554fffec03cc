using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class StartRunFunction(StartRun start, RunReading reading, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    [Function("StartScenarioRun")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "api/scenario-runs")] HttpRequest request, CancellationToken cancellation) =>
        Reply.WithAsync(async () =>
        {
            var caller = callers.ManagementOf(request);
            var asked = await request.ReadDocumentAsync<RunRequest>(cancellation);
            var (runId, now) = (IdOf(request), time.GetUtcNow());
            var run = await audit.DoAsync(
                new(now, caller.Name, "start run", runId.Value), () => start.StartAsync(runId, asked, caller.Name, now, cancellation), cancellation);
            request.HttpContext.Response.Headers.Location = $"/api/scenario-runs/{run.RunId}";
            return Reply.Json(RunView.Of(run, await reading.ProgressAsync(run, cancellation)), StatusCodes.Status202Accepted);
        });

    private static RunId IdOf(HttpRequest request) => request.IdempotencyKey() is { } key ? RunId.OfKey(key) : RunId.Of(Guid.NewGuid());
}
