using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using CrisisReview.Functions.Tests.Apps;
using CrisisReview.Pipeline.Telemetry;

namespace CrisisReview.Functions.Tests.Telemetry;

/// <summary>What a run tells of itself, as a collector gets it.</summary>
public sealed class RunTelemetryTests
{
    private static readonly string[] Kinds = ["PrepareRun", "AssessBatch", "AttributeBatch", "RankRun", "RenderPack"];

    /// <summary>Names of customers and people, and addresses, as they stand in the book.</summary>
    private static readonly string[] Personal = ["Núñez", "Søndergaard", "Gęślą", "Hundred Percent", "Higashi", "Own holding", "José", "jose@", "Żaneta", "Łęcka", "Eve the Visitor", "secret note"];

    [Fact]
    public async Task A_run_is_one_trace_through_all_its_messages_and_names_nobody()
    {
        // The exporter reads this variable itself. gRPC, which it takes otherwise, needs a collector that speaks it.
        Environment.SetEnvironmentVariable("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
        var spans = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener { ShouldListenTo = source => source.Name == RunTelemetry.Name, ActivityStopped = spans.Enqueue };
        ActivitySource.AddActivityListener(listener);
        using var collector = new Collector();
        var runId = await RunAsync(collector);

        var own = spans.Where(span => (string?)span.GetTagItem("crisisreview.run.id") == runId).ToList();
        Assert.Single(own.Select(span => span.TraceId).Distinct());
        Assert.Equal(["start run", .. Kinds], own.Select(span => span.OperationName).Distinct().OrderBy(name => Array.IndexOf(Kinds, name)));
        Assert.All(own.Where(span => span.OperationName != "start run"), span => Assert.Contains(own, sender => sender.SpanId == span.ParentSpanId));
        Assert.All(own.SelectMany(span => span.TagObjects), tag => Assert.Contains(tag.Key, (string[])["crisisreview.run.id", "crisisreview.batch", "crisisreview.pack"]));

        Assert.All([runId, "start run", .. Kinds], word => Assert.Contains(word, collector.Received("/v1/traces"), StringComparison.Ordinal));
        Assert.All(
            ["crisisreview.message.duration", "crisisreview.run.duration", "crisisreview.accounts.assessed", "Completed"],
            word => Assert.Contains(word, collector.Received("/v1/metrics"), StringComparison.Ordinal));
        Assert.All([runId, "RunId"], word => Assert.Contains(word, collector.Received("/v1/logs"), StringComparison.Ordinal));
        foreach (var path in new[] { "/v1/traces", "/v1/metrics", "/v1/logs" })
        {
            Assert.All(Personal, name => Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(name)), collector.Received(path), StringComparison.Ordinal));
        }
    }

    /// <summary>A run, its packs downloaded, a review, and a request with faults; stopped, so that everything has been sent.</summary>
    private static async Task<string> RunAsync(Collector collector)
    {
        var app = new TracedApp(collector.Address);
        await app.InitializeAsync();
        try
        {
            var started = await app.Api.PostAsync("/api/scenario-runs", """{ "scenarioId": "mild-recession", "asOf": "2026-09-01", "note": "secret note" }""");
            var runId = (string)(await app.Api.EndOfAsync((string)started["runId"]!))["runId"]!;
            using var pack = await app.Api.SendAsync("GET", $"/api/scenario-runs/{runId}/packs/executives/E1.pdf");
            using var review = Api.Json("""{ "reviewedOn": "2026-08-02", "reviewedBy": "Eve the Visitor", "notes": "secret note" }""");
            using var reviewed = await app.Api.SendAsync("POST", "/api/accounts/A-1/reviews", review);
            using var faulty = Api.Json("""{ "accounts": [{ "accountId": "B1", "name": "Hundred Percent", "industry": 7 }] }""");
            using var refused = await app.Api.SendAsync("POST", "/api/imports", faulty);
            return runId;
        }
        finally
        {
            await app.DisposeAsync();
        }
    }
}
