using System.Text.Json.Nodes;
using Spectre.Console;

namespace CrisisReview.Local;

/// <summary>Shows how far a run is until it ends.</summary>
internal static class RunProgress
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(150);
    private static readonly string[] Ends = ["completed", "failed", "cancelled"];

    /// <returns>The run as it ended.</returns>
    public static Task<JsonObject> FollowAsync(ReviewApi api, string runId, CancellationToken cancellation) =>
        AnsiConsole.Status().StartAsync($"Run {runId}", async status =>
        {
            var stage = "";
            while (true)
            {
                var run = await api.GetAsync($"api/scenario-runs/{runId}", cancellation);
                stage = Show(status, run, stage);
                if (Ends.Contains((string)run["status"]!))
                {
                    return run;
                }

                await Task.Delay(Pause, cancellation);
            }
        });

    private static string Show(StatusContext status, JsonObject run, string before)
    {
        var stage = (string)run["status"]!;
        var (done, total) = ((int)run["progress"]!["done"]!, (int)run["progress"]!["total"]!);
        status.Status(Markup.Escape(total > 0 ? $"{stage} {done} of {total}" : stage));
        if (stage != before)
        {
            Terminal.Line($"[grey]         {stage}[/]");
        }

        return stage;
    }
}
