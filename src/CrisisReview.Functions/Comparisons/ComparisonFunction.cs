using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Comparisons;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Comparisons;

internal sealed class ComparisonFunction(CompareRuns runs, CallerReading callers)
{
    [Function("CompareRuns")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenario-runs/{runId}/comparison")] HttpRequest request,
        string runId,
        CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            callers.ManagementOf(request);
            var one = RequestReading.RunNamed(runId);
            var other = RequestReading.RunNamed(request.QueryValue("with") ?? throw new InvalidRequestException("/with", "must name the run to compare with: ?with={runId}."));
            return RunComparisonView.Of(await runs.CompareAsync(one, other, cancellation), request.ReadTop());
        });
}
