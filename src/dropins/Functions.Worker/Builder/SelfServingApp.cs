using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Queues;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Azure.Functions.Worker.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>An app that no Functions host started: it serves HTTP on loopback and keeps its timers and queues itself.</summary>
internal static class SelfServingApp
{
    public static WebApplication Build(WebApplicationBuilder web, HostJson host, IReadOnlyList<FunctionRunner> runners)
    {
        var settings = ServingSettings.Read(web.Configuration);
        web.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = settings.MaxRequestBodySize;
            kestrel.Listen(IPAddress.Loopback, settings.Port);
        });
        web.Services.Configure<HostOptions>(options => options.ShutdownTimeout = settings.StopGrace + TimeSpan.FromSeconds(2));
        TimerListeners.Add(web.Services, web.Configuration, settings, runners);
        QueueListeners.Add(web.Services, web.Configuration, settings, host.Queues, runners);
        return web.Build();
    }
}
