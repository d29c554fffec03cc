using CrisisReview.Azure;
using CrisisReview.Functions.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace CrisisReview.Functions.Health;

internal sealed class HealthFunction(StorageHealth storage)
{
    private static readonly string Version = typeof(HealthFunction).Assembly.GetName().Version?.ToString(3) ?? "unknown";

    [Function("GetHealth")]
    public async Task<IResult> Run(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "api/health")] HttpRequest request, CancellationToken cancellation)
    {
        var services = await storage.CheckAsync(cancellation);
        var healthy = services.All(service => service.Reachable);
        var view = new HealthView(healthy ? "healthy" : "unhealthy", Version, Environment.Version.ToString(), services);
        return new GuardedResult(Reply.Json(view, healthy ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable));
    }
}
