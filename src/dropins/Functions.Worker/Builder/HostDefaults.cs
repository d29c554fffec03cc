using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>What every app has before it adds anything. Nothing here reads ASP.NET Core's own settings of addresses, so
/// that no setting can make the app listen beyond loopback.</summary>
internal static class HostDefaults
{
    public static string EnvironmentName(bool underHost) =>
        Environment.GetEnvironmentVariable("AZURE_FUNCTIONS_ENVIRONMENT")
        ?? Environment.GetEnvironmentVariable("DOTNET_ENVIRONMENT")
        ?? (underHost ? Environments.Production : Environments.Development);

    /// <summary>Later ones win: appsettings.json, local.settings.json, the environment, the command line.</summary>
    public static void AddSettings(ConfigurationManager configuration, string[] args, IHostEnvironment environment, bool underHost)
    {
        configuration.AddJsonFile("appsettings.json", optional: true).AddJsonFile($"appsettings.{environment.EnvironmentName}.json", optional: true);
        if (!underHost)
        {
            configuration.AddInMemoryCollection(LocalSettings.Read(environment.ContentRootPath));
        }

        configuration.AddEnvironmentVariables();
        configuration.AddCommandLine(args, new Dictionary<string, string> { ["--port"] = "Functions:Port" });
    }

    /// <summary>Under the host each line is a log record, and what stands on stderr is an error.</summary>
    public static void AddLogging(ILoggingBuilder logging, IConfiguration configuration, bool underHost)
    {
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddConfiguration(configuration.GetSection("Logging"));
        logging.AddSimpleConsole(console => console.SingleLine = underHost);
        if (underHost)
        {
            logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Error);
        }
    }

    public static void AddServices(IServiceCollection services, ConfigureHostBuilder host, IHostEnvironment environment)
    {
        services.AddRouting();
        services.TryAddSingleton(TimeProvider.System);
        host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = environment.IsDevelopment();
            provider.ValidateOnBuild = environment.IsDevelopment();
        });
    }
}
