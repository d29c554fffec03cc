using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Queues;

internal static class QueueListeners
{
    /// <summary>A listener for each queue function.</summary>
    public static void Add(IServiceCollection services, IConfiguration configuration, ServingSettings settings, QueueSettings host, IEnumerable<FunctionRunner> runners)
    {
        host.Validate();
        foreach (var runner in runners)
        {
            if (runner.Function is QueueFunction queue)
            {
                var queues = Open(queue, configuration);
                services.AddSingleton<IHostedService>(provider => Listener(runner, queues, settings, host, provider));
            }
        }
    }

    private static QueueListener Listener(FunctionRunner runner, QueuePair queues, ServingSettings settings, QueueSettings host, IServiceProvider provider)
    {
        var logger = provider.GetRequiredService<ILoggerFactory>().CreateLogger(Log.Category);
        var scopes = provider.GetRequiredService<IServiceScopeFactory>();
        var delivery = new QueueDelivery(runner, queues, host, settings.QueueInvisibility, scopes, provider.GetRequiredService<TimeProvider>(), logger);
        return new QueueListener(runner.Function.Name, queues, delivery, host, settings, logger);
    }

    private static QueuePair Open(QueueFunction function, IConfiguration configuration)
    {
        var connection = configuration[function.Connection] ?? configuration.GetConnectionString(function.Connection)
            ?? throw new InvalidOperationException(
                $"Function {function.Name} needs the setting '{function.Connection}' with a storage connection string, such as UseDevelopmentStorage=true for Azurite.");
        try
        {
            return new QueuePair(connection, SettingNames.Resolve(function.Queue.QueueName, configuration, function));
        }
        catch (FormatException e)
        {
            throw new InvalidOperationException($"Function {function.Name}: the setting '{function.Connection}' is no storage connection string: {e.Message}", e);
        }
    }
}
