using CrisisReview.Domain.Scenarios;
using CrisisReview.Pipeline.Audit;
using CrisisReview.Pipeline.Policies;

namespace CrisisReview.Pipeline.Runs;

/// <summary>Starts the policy's standing scenarios, each once a quarter however often and late it is asked.</summary>
public sealed class QuarterlyReview(StartRun start, IRunStore runs, IPolicyStore policies, IAuditLog audit)
{
    public const string StartedBy = "quarterly review";

    /// <exception cref="NotFoundException">A standing scenario is gone from the catalogue; the others were started.</exception>
    public async Task<IReadOnlyList<Run>> StartAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var started = new List<Run>();
        var missing = new List<string>();
        foreach (var scenario in (await policies.CurrentAsync(cancellation)).StandingScenarios)
        {
            try
            {
                started.AddRange(await StartAsync(scenario, now, cancellation));
            }
            catch (NotFoundException fault)
            {
                missing.Add(fault.Message);
            }
        }

        return missing.Count == 0 ? started : throw new NotFoundException($"{string.Join(' ', missing)} Mend standingScenarios with PUT /api/policy.");
    }

    private async Task<IReadOnlyList<Run>> StartAsync(ScenarioId scenario, DateTimeOffset now, CancellationToken cancellation)
    {
        var runId = RunId.OfQuarter(DateOnly.FromDateTime(now.UtcDateTime), scenario);
        var request = new RunRequest { ScenarioId = scenario, Note = $"Quarterly review, {runId.Value[..6]}" };
        return await runs.FindAsync(runId, cancellation) is { Value.Status: not RunStatus.Queued }
            ? []
            : [await audit.DoAsync(new(now, StartedBy, "start run", runId.Value), () => start.StartAsync(runId, request, StartedBy, now, cancellation), cancellation)];
    }
}
