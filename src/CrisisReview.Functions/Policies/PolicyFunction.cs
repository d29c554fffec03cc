using CrisisReview.Domain.Policies;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Policies;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Policies;

internal sealed class PolicyFunction(PolicyBook policies, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    [Function("GetPolicy")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/policy")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(() =>
        {
            callers.ManagementOf(request);
            return policies.CurrentAsync(cancellation);
        });

    [Function("PutPolicy")]
    public Task<IResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = "api/policy")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = callers.ManagementOf(request);
            var policy = await policies.ReplaceAsync(await request.ReadDocumentAsync<Policy>(cancellation), cancellation);
            await audit.WriteAsync(new(time.GetUtcNow(), caller.Name, "change policy", $"version {policy.Version}"), cancellation);
            return policy;
        });
}
