using System.Text.Json.Nodes;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Functions.Tests.Apps;

/// <summary>An app with the small book, a completed run of it, and a run that waits for ever.</summary>
public sealed class ReviewedApp : RunningApp
{
    /// <summary>The run that the idempotency key "review" leads to, on 2026-09-01.</summary>
    public const string RunId = "run-c97ace4c8fef2cee8fa0";

    public const string WaitingRunId = "waiting";

    public const string Key = "review";

    public const string Request = """{ "scenarioId": "asian-crisis-1997-severe", "asOf": "2026-09-01", "packs": "accounts", "note": "Förderung, ¿sí?" }""";

    internal JsonObject Run { get; private set; } = [];

    /// <summary>The book, the scenarios and the policy as they were before the first test.</summary>
    internal string Kept { get; private set; } = "";

    internal async Task<string> ReadKeptAsync()
    {
        var texts = new List<string>();
        foreach (var path in new[] { "/api/accounts", "/api/scenarios", "/api/policy" })
        {
            texts.Add((await Api.GetAsync(path)).ToJsonString());
        }

        return string.Join('\n', texts);
    }

    internal async Task<int> RunCountAsync() => (await Service<IRunStore>().ListAsync(CancellationToken.None)).Count;

    protected override async Task FillAsync()
    {
        await Api.ImportAsync("", SmallBook.Tables);
        var started = await Api.PostAsync("/api/scenario-runs", Request, ("Idempotency-Key", Key));
        Run = await Api.EndOfAsync((string)started["runId"]!);
        await AddWaitingRunAsync(WaitingRunId);
        Kept = await ReadKeptAsync();
    }
}
