using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Answers requests by calling a function. What goes wrong in it is logged whole and answered without details.</summary>
internal sealed class HttpEndpoint(FunctionRunner runner, ILogger logger)
{
    public async Task HandleAsync(HttpContext context)
    {
        var id = InvocationId.Of(context);
        using var scope = Log.Call(logger, runner.Function.Name, id);
        try
        {
            var call = new FunctionCall(id, context.Request, context.Request.RouteValues, context.RequestAborted);
            var result = await runner.RunAsync(call, context.RequestServices) as IResult
                ?? throw new InvalidOperationException($"Function {runner.Function.Name} returned null in place of a result.");
            await result.ExecuteAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            Log.ClientGone(logger, runner.Function.Name, id);
        }
        catch (BadHttpRequestException e)
        {
            Log.BadRequest(logger, runner.Function.Name, id, e.StatusCode, e);
            await RefuseAsync(context, e.StatusCode, e.Message, id);
        }
        catch (Exception e)
        {
            Log.FunctionFailed(logger, runner.Function.Name, id, e);
            await RefuseAsync(context, StatusCodes.Status500InternalServerError, "The request failed. The log has the cause under the invocation id.", id);
        }
    }

    private static async Task RefuseAsync(HttpContext context, int status, string title, string invocationId)
    {
        if (context.Response.HasStarted)
        {
            context.Abort();
            return;
        }

        context.Response.Clear();
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        var problem = Results.Problem(statusCode: status, title: title, extensions: new Dictionary<string, object?> { ["invocationId"] = invocationId });
        await problem.ExecuteAsync(context);
    }
}
