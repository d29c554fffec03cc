using CrisisReview.Functions.Tests.Apps;

namespace CrisisReview.Functions.Tests.Telemetry;

/// <summary>An app with the small book that sends what it tells of itself to a collector, logs of every level included.</summary>
internal sealed class TracedApp(string collector) : RunningApp($"--OTEL_EXPORTER_OTLP_ENDPOINT={collector}", "--Logging:LogLevel:Default=Debug")
{
    protected override Task FillAsync() => Api.ImportAsync("", SmallBook.Tables);
}
