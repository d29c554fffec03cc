using CrisisReview.Domain.Scenarios;
using CrisisReview.Functions.Http;
using CrisisReview.Functions.Identity;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Scenarios;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Scenarios;

internal sealed class ScenariosFunction(ScenarioCatalogue catalogue, CallerReading callers, IAuditLog audit, TimeProvider time)
{
    private const string Route = "api/scenarios/{id}";

    [Function("ListScenarios")]
    public Task<IResult> List(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = "api/scenarios")] HttpRequest request, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            callers.ManagementOf(request);
            return request.ReadPaging().Of(await catalogue.ListAsync(cancellation), scenario => scenario.Id.Value);
        });

    [Function("GetScenario")]
    public Task<IResult> Get(
        [HttpTrigger(AuthorizationLevel.Function, "get", Route = Route)] HttpRequest request, string id, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            callers.ManagementOf(request);
            var scenario = await catalogue.GetAsync(IdOf(id), cancellation);
            request.HttpContext.Response.Headers.Allow = ScenarioCatalogue.IsInLibrary(scenario.Id) ? "GET" : "GET, PUT, DELETE";
            return scenario;
        });

    [Function("PutScenario")]
    public Task<IResult> Put(
        [HttpTrigger(AuthorizationLevel.Function, "put", Route = Route)] HttpRequest request, string id, CancellationToken cancellation) =>
        Reply.JsonAsync(async () =>
        {
            var caller = callers.ManagementOf(request);
            var scenario = await request.ReadDocumentAsync<Scenario>(cancellation);
            var named = IdOf(id);
            await audit.DoAsync(new(time.GetUtcNow(), caller.Name, "change scenario", id), () => catalogue.PutAsync(named, scenario, cancellation), cancellation);
            return scenario;
        });

    [Function("DeleteScenario")]
    public Task<IResult> Delete(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = Route)] HttpRequest request, string id, CancellationToken cancellation) =>
        Reply.WithAsync(async () =>
        {
            var caller = callers.ManagementOf(request);
            var named = IdOf(id);
            await audit.DoAsync(new(time.GetUtcNow(), caller.Name, "delete scenario", id), () => catalogue.RemoveAsync(named, cancellation), cancellation);
            return Results.NoContent();
        });

    private static ScenarioId IdOf(string id) => RequestReading.Named(id, text => new ScenarioId(text), "scenario");
}
