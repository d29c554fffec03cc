using System.Runtime.CompilerServices;
using CrisisReview.Pipeline.Telemetry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace CrisisReview.Functions.Telemetry;

/// <summary>Sends traces, metrics and logs to an OpenTelemetry collector, where a setting names one. The exporter reads OpenTelemetry's own variables
/// for all else, such as OTEL_EXPORTER_OTLP_PROTOCOL and OTEL_EXPORTER_OTLP_HEADERS.</summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    /// <summary>ASP.NET Core's own traces of requests; they name routes and addresses, not what is in them.</summary>
    private const string Requests = "Microsoft.AspNetCore";

    private readonly Uri _collector;
    private TracerProvider? _traces;
    private MeterProvider? _metrics;

    private TelemetryExport(Uri collector) => _collector = collector;

    /// <summary>Nothing of OpenTelemetry is loaded where the setting is missing: it would cost every start.</summary>
    /// <exception cref="InvalidOperationException">The setting is no address.</exception>
    public static void AddWhereSet(IHostApplicationBuilder app)
    {
        if (app.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 } address)
        {
            Add(app, Uri.TryCreate(address, UriKind.Absolute, out var collector) ? collector : throw new InvalidOperationException(
                $"Setting OTEL_EXPORTER_OTLP_ENDPOINT must be an address such as http://localhost:4317, was '{address}'."));
        }
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _traces = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(Resource()).AddSource(RunTelemetry.Name, Requests).AddOtlpExporter(To("v1/traces")).Build();
        _metrics = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(Resource()).AddMeter(RunTelemetry.Name).AddOtlpExporter(To("v1/metrics")).Build();
        return Task.CompletedTask;
    }

    /// <summary>What has been collected is sent before the process ends.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
        (_traces, _metrics) = (null, null);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Add(IHostApplicationBuilder app, Uri collector)
    {
        var export = new TelemetryExport(collector);
        app.Services.AddSingleton<IHostedService>(export);
        app.Logging.AddOpenTelemetry(logs =>
        {
            logs.IncludeScopes = true;
            logs.SetResourceBuilder(Resource()).AddOtlpExporter(export.To("v1/logs"));
        });
    }

    private static ResourceBuilder Resource() =>
        ResourceBuilder.CreateDefault().AddService(RunTelemetry.Name, serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));

    /// <summary>Over HTTP each kind has an address of its own below the collector's; over gRPC all have the collector's.</summary>
    private Action<OtlpExporterOptions> To(string path) => options =>
        options.Endpoint = options.Protocol == OtlpExportProtocol.HttpProtobuf ? new Uri($"{_collector.AbsoluteUri.TrimEnd('/')}/{path}") : _collector;
}
