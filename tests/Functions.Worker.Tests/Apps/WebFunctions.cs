using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Functions.Worker.Tests.Apps;

/// <summary>HTTP functions as an app would have them.</summary>
public sealed class WebFunctions(Calls calls, Scope scope)
{
    [Function("Echo")]
    public IResult Echo(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", Route = "v1/echo/{id?}")] HttpRequest request, string? id, FunctionContext context)
    {
        calls.Add(scope);
        request.HttpContext.Response.Headers["X-Kept"] = "as it is";
        return Results.Json(
            new { id, path = request.Path.Value, q = request.Query["q"].ToString(), invocation = context.InvocationId, scopeEnded = scope.Ended },
            statusCode: StatusCodes.Status202Accepted);
    }

    [Function("Pack")]
    public Task<IResult> Pack([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "v1/runs/{runId}/packs/{*name}")] HttpRequest request, string runId, string name) =>
        Task.FromResult(Results.Text($"{runId}|{name}|{calls.All.Count}|{request.Method}"));

    [Function("Upload")]
    public async Task<IResult> Upload([HttpTrigger(AuthorizationLevel.Function, "put", Route = "v1/uploads")] HttpRequest request, CancellationToken cancellation)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancellation);
        calls.Add(body.Length);
        return Results.Text($"{body.Length}");
    }

    [Function("Break")]
    public IResult Break([HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/break")] HttpRequest request) =>
        throw new InvalidOperationException($"secret-{calls.All.Count}-{request.Method}");

    [Function("BreakLate")]
    public IResult BreakLate([HttpTrigger(AuthorizationLevel.Function, "get", Route = "v1/break-late")] HttpRequest request)
    {
        calls.Add(request.Method);
        return Results.Stream(_ => throw new InvalidOperationException("secret while writing"));
    }
}
