using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Makes the process end with a code other than 0 where its end is a failure: the host never starts a handler
/// again that ended with 0.</summary>
internal static class ExitCode
{
    /// <summary>Under the host every end is one: it stops a handler by killing it.</summary>
    public static void FailAtAnyEnd(IHost app) =>
        Lifetime(app).ApplicationStopping.Register(() => Environment.ExitCode = 1);

    /// <summary>Alone, an end is a failure where a background service brought it about.</summary>
    public static void FailAtFault(IHost app) => Lifetime(app).ApplicationStopping.Register(() =>
    {
        if (app.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true }))
        {
            Environment.ExitCode = 1;
        }
    });

    private static IHostApplicationLifetime Lifetime(IHost app) => app.Services.GetRequiredService<IHostApplicationLifetime>();
}
