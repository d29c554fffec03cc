using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class RunsFunction(RunReading reading, CallerReading callers)
{
    [Function("ListScenarioRuns")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenario-runs")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var page = await reading.ListAsync(request.ReadPaging(), cancellation);
            var views = await Task.WhenAll(page.Items.Select(async run => RunView.Of(run, await reading.ProgressAsync(run, cancellation)).Within(caller.Scope)));
            return new Page<RunView>(views, page.Total, page.Next);
        });

    [Function("GetScenarioRun")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenario-runs/{runId}")] HttpRequest request,
        string runId,
        CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var run = await reading.GetAsync(RequestReading.RunNamed(runId), cancellation);
            return RunView.Of(run, await reading.ProgressAsync(run, cancellation)).Within(caller.Scope);
        });
}
