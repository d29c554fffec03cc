using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker.Catalog;
using Microsoft.Azure.Functions.Worker.CustomHandler;
using Microsoft.Azure.Functions.Worker.Http;
using Microsoft.Azure.Functions.Worker.Invocation;
using Microsoft.Azure.Functions.Worker.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Microsoft.Azure.Functions.Worker.Builder;

/// <summary>Collects an app's services and settings and builds the host that runs its functions: as a custom handler
/// where a Functions host started the process, else serving them itself.</summary>
public sealed class FunctionsApplicationBuilder : IHostApplicationBuilder
{
    private readonly WebApplicationBuilder _web;
    private readonly AppOrigin _origin;

    internal FunctionsApplicationBuilder(string[] args, AppOrigin origin)
    {
        _origin = origin;
        _web = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ApplicationName = origin.Types.Count > 0 ? origin.Types[0].Assembly.GetName().Name : null,
            ContentRootPath = origin.Root,
            EnvironmentName = HostDefaults.EnvironmentName(origin.UnderHost),
        });
        HostDefaults.AddSettings(_web.Configuration, args, _web.Environment, origin.UnderHost);
        HostDefaults.AddLogging(_web.Logging, _web.Configuration, origin.UnderHost);
        HostDefaults.AddServices(_web.Services, _web.Host, _web.Environment);
    }

    public IServiceCollection Services => _web.Services;

    public ConfigurationManager Configuration => _web.Configuration;

    public IHostEnvironment Environment => _web.Environment;

    public ILoggingBuilder Logging => _web.Logging;

    public IMetricsBuilder Metrics => _web.Metrics;

    public IDictionary<object, object> Properties => ((IHostApplicationBuilder)_web).Properties;

    IConfigurationManager IHostApplicationBuilder.Configuration => Configuration;

    internal bool ServesHttp { get; set; }

    public void ConfigureContainer<TContainerBuilder>(IServiceProviderFactory<TContainerBuilder> factory, Action<TContainerBuilder>? configure = null)
        where TContainerBuilder : notnull => ((IHostApplicationBuilder)_web).ConfigureContainer(factory, configure);

    /// <exception cref="InvalidOperationException">A function or a setting is not as it must be; the message says which and how to mend it.</exception>
    public IHost Build()
    {
        var functions = FunctionCatalog.Read(_origin.Types);
        if (!ServesHttp && functions.OfType<HttpFunction>().FirstOrDefault() is { } http)
        {
            throw new InvalidOperationException($"Function {http.Name} is called over HTTP: call ConfigureFunctionsWebApplication() on the builder.");
        }

        var host = HostJson.Read(Environment.ContentRootPath, Configuration);
        RouteTable.RequireNoFunctionName(functions, host.RoutePrefix);
        FunctionRunner[] runners = [.. functions.Select(f => new FunctionRunner(f))];
        var app = _origin.HandlerPort is { } port ? CustomHandlerApp.Build(_web, port, runners) : SelfServingApp.Build(_web, host, runners);
        if (_origin.IsProcess)
        {
            ExitCode.Watch(app, _origin.UnderHost);
        }

        HttpFunctions.Map(app, runners, host.RoutePrefix);
        return app;
    }
}
