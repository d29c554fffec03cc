using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Timers;

internal static class TimerListeners
{
    /// <summary>A listener for each timer function. The schedule is read when the app starts, in the clock's local zone.</summary>
    public static void Add(IServiceCollection services, IConfiguration configuration, ServingSettings settings, IEnumerable<FunctionRunner> runners)
    {
        foreach (var runner in runners)
        {
            if (runner.Function is TimerFunction timer)
            {
                var text = SettingNames.Resolve(timer.Timer.Schedule, configuration, timer);
                services.AddSingleton<IHostedService>(provider => Listener(runner, text, settings, provider));
            }
        }
    }

    private static TimerListener Listener(FunctionRunner runner, string text, ServingSettings settings, IServiceProvider provider)
    {
        var clock = provider.GetRequiredService<TimeProvider>();
        return new TimerListener(
            runner,
            Parse(text, clock.LocalTimeZone, runner.Function),
            new TimerLedger(settings.TimerFolder, runner.Function.Name),
            settings.StopGrace,
            provider.GetRequiredService<IServiceScopeFactory>(),
            clock,
            provider.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category));
    }

    private static Schedule Parse(string text, TimeZoneInfo zone, DeclaredFunction function)
    {
        try
        {
            return Schedule.Parse(text, zone);
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException($"Function {function.Name}: {e.Message} Correct its timer trigger or the setting that the trigger names.", e);
        }
    }
}
