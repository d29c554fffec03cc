using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Http;

/// <summary>Puts HTTP functions on their routes.</summary>
internal static class HttpFunctions
{
    public static void Map(WebApplication app, IEnumerable<FunctionRunner> runners, string routePrefix)
    {
        app.Use(RefuseAllElse);
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category);
        foreach (var runner in runners)
        {
            if (runner.Function is HttpFunction http)
            {
                var endpoint = new HttpEndpoint(runner, logger);
                app.MapMethods(http.Template(routePrefix), http.Http.Methods ?? [], endpoint.HandleAsync).WithMetadata(http).WithDisplayName(http.Name);
            }
        }
    }

    /// <summary>As in the host, a wrong method is a 404 like an unknown route; ASP.NET Core's routing would answer 405.</summary>
    private static Task RefuseAllElse(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<HttpFunction>() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
