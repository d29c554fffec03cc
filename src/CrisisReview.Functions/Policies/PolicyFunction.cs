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
            var sent = await request.ReadDocumentAsync<Policy>(cancellation);
            var entry = new AuditEntry(time.GetUtcNow(), caller.Name, "change policy", "the next version");
            return await audit.DoAsync(entry, () => policies.ReplaceAsync(sent, cancellation), policy => entry with { Subject = $"version {policy.Version}" }, cancellation);
        });
}
