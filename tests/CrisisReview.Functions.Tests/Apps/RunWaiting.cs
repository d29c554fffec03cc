using System.Text.Json.Nodes;

namespace CrisisReview.Functions.Tests.Apps;

internal static class RunWaiting
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string[] Ends = ["completed", "failed", "cancelled"];

    /// <summary>The run once it has ended.</summary>
    public static async Task<JsonObject> EndOfAsync(this Api api, string runId)
    {
        for (var waited = System.Diagnostics.Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            var run = await api.GetAsync($"/api/scenario-runs/{runId}");
            if (Ends.Contains((string)run["status"]!))
            {
                return run;
            }

            await Task.Delay(100);
        }

        throw new TimeoutException($"Run {runId} has not ended within {Patience}.");
    }
}
