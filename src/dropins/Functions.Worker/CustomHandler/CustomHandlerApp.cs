using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.CustomHandler;

/// <summary>An app that a Functions host started: it answers the host, on loopback only, for the port asks nobody who they are.</summary>
internal static class CustomHandlerApp
{
    /// <summary>The host's own limit of a request's body, in bytes.</summary>
    private const long MaxRequestBodySize = 100 * 1024 * 1024;

    public static WebApplication Build(WebApplicationBuilder web, int port, IReadOnlyList<FunctionRunner> runners)
    {
        web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxRequestBodySize;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var app = web.Build();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category);
        app.Use(AnswerReadiness);
        app.Use(new HostCalls(runners, app.Services.GetRequiredService<IServiceScopeFactory>(), logger).HandleAsync);
        return app;
    }

    /// <summary>The host asks <c>GET /</c> until it gets an answer. Requests it forwards carry an invocation id; this one does not.</summary>
    private static Task AnswerReadiness(HttpContext context, RequestDelegate next) =>
        context.Request.Path == "/" && HttpMethods.IsGet(context.Request.Method) && InvocationId.OfHost(context.Request) is null
            ? Task.CompletedTask
            : next(context);
}
