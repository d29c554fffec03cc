using CrisisReview.Pipeline.Policies;

namespace CrisisReview.Pipeline.Runs;

/// <summary>Starts the policy's standing scenarios, each once a quarter however often and late it is asked.</summary>
public sealed class QuarterlyReview(StartRun start, IRunStore runs, IPolicyStore policies)
{
    public const string StartedBy = "quarterly review";

    public async Task<IReadOnlyList<Run>> StartAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var started = new List<Run>();
        foreach (var scenario in (await policies.CurrentAsync(cancellation)).StandingScenarios)
        {
            var runId = RunId.OfQuarter(today, scenario);
            if (await runs.FindAsync(runId, cancellation) is not { Value.Status: not RunStatus.Queued })
            {
                var request = new RunRequest { ScenarioId = scenario, Note = $"Quarterly review, {runId.Value[..6]}" };
                started.Add(await start.StartAsync(runId, request, StartedBy, now, cancellation));
            }
        }

        return started;
    }
}
