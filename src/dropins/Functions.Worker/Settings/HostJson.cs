using Microsoft.Extensions.Configuration;

namespace Microsoft.Azure.Functions.Worker.Settings;

/// <summary>The part of host.json that concerns the worker. As in the host, a setting such as
/// <c>AzureFunctionsJobHost__extensions__http__routePrefix</c> goes before the file.</summary>
internal sealed class HostJson
{
    private readonly IConfiguration _json;

    private HostJson(IConfiguration json) => _json = json;

    public string RoutePrefix => _json["extensions:http:routePrefix"] ?? "api";

    /// <summary>The host's <c>extensions.queues</c>; what is absent keeps its default.</summary>
    public QueueSettings Queues => _json.GetSection("extensions:queues").Get<QueueSettings>() ?? new();

    public static HostJson Read(string appRoot, IConfiguration settings) => new(new ConfigurationBuilder()
        .SetBasePath(appRoot)
        .AddJsonFile("host.json", optional: true)
        .AddConfiguration(settings.GetSection("AzureFunctionsJobHost"))
        .Build());
}
