using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.CustomHandler;

/// <summary>Answers the host's calls of timer and queue functions, <c>POST /{FunctionName}</c>.</summary>
internal sealed class HostCalls(IEnumerable<FunctionRunner> runners, IServiceScopeFactory scopes, ILogger logger)
{
    private readonly Dictionary<PathString, FunctionRunner> _runners = runners
        .Where(runner => runner.Function is not HttpFunction)
        .ToDictionary(runner => new PathString($"/{runner.Function.Name}"));

    /// <summary>A function's path answers 404 to anything but its envelope; all other paths go on.</summary>
    public async Task HandleAsync(HttpContext context, RequestDelegate next)
    {
        if (!_runners.TryGetValue(context.Request.Path, out var runner))
        {
            await next(context);
        }
        else if (await Envelope.ReadAsync(context.Request, runner.Function) is { } trigger)
        {
            await CallAsync(runner, trigger, context);
        }
        else
        {
            Log.NoEnvelope(logger, runner.Function.Name);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task CallAsync(FunctionRunner runner, object trigger, HttpContext context)
    {
        var id = InvocationId.Of(context);
        using var scope = Log.Call(logger, runner.Function.Name, id);
        try
        {
            await runner.RunInScopeAsync(new FunctionCall(id, trigger, context.RequestAborted), scopes);
        }
        catch (Exception e)
        {
            Log.FunctionFailed(logger, runner.Function.Name, id, e);
            var problem = Results.Problem(statusCode: StatusCodes.Status500InternalServerError, title: $"Function {runner.Function.Name} failed.", detail: e.Message);
            await problem.ExecuteAsync(context);
            return;
        }

        // An empty answer would leave the call hanging in the host until its timeout, which then kills this process.
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("{}");
    }
}
