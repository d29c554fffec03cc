using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Makes the process end with a code other than 0 where its end is a failure: the host never starts a handler
/// again that ended with 0.</summary>
internal static class ExitCode
{
    /// <summary>Under a host every end is one, for it stops a handler by killing it; alone, the end that a background
    /// service brought about.</summary>
    public static void Watch(IHost app, bool underHost) =>
        app.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.Register(() =>
        {
            if (underHost || HasFault(app))
            {
                Environment.ExitCode = 1;
            }
        });

    private static bool HasFault(IHost app) =>
        app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true });
}
