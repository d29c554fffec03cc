using CrisisReview.Domain.Accounts;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Runs;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Runs;

internal sealed class RunAccountFunction(RunReading reading, CallerReading callers)
{
    [Function("GetRunAccount")]
    public Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenario-runs/{runId}/accounts/{accountId}")] HttpRequest request,
        string runId,
        CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = await callers.OfAsync(request, cancellation);
            var account = request.LastNamed(id => new AccountId(id), "account");
            return RunAccountView.Of(await reading.AccountAsync(RequestReading.RunNamed(runId), account, caller.Scope, cancellation));
        });
}
