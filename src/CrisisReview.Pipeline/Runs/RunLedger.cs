using CrisisReview.Pipeline.Telemetry;

namespace CrisisReview.Pipeline.Runs;

/// <summary>Changes runs, one writer at a time: a change that meets another's is made again on what the other left.</summary>
public sealed class RunLedger(IRunStore runs)
{
    private const int Attempts = 20;

    public async Task<Run?> FindAsync(RunId runId, CancellationToken cancellation) => (await runs.FindAsync(runId, cancellation))?.Value;

    /// <summary>Moves a run forward and changes what else belongs to the new state. A run that is there already, or further, stays as it is.</summary>
    /// <returns>The run as it stands after.</returns>
    public Task<Run> MoveAsync(RunId runId, RunStatus to, Func<Run, Run> change, CancellationToken cancellation) =>
        ChangeAsync(runId, run => RunStates.MayMove(run.Status, to) ? change(run) with { Status = to, Trouble = null } : run, cancellation);

    public Task<Run> MoveAsync(RunId runId, RunStatus to, CancellationToken cancellation) => MoveAsync(runId, to, run => run, cancellation);

    /// <summary>Notes the fault of an attempt that will be repeated.</summary>
    public Task<Run> NoteTroubleAsync(RunId runId, string trouble, CancellationToken cancellation) =>
        ChangeAsync(runId, run => RunStates.HasEnded(run.Status) ? run : run with { Trouble = trouble }, cancellation);

    /// <summary>Notes the sign-off of a completed run, unless it has one.</summary>
    public Task<Run> ApproveAsync(RunId runId, RunApproval approval, CancellationToken cancellation) =>
        ChangeAsync(runId, run => run is { Status: RunStatus.Completed, Approval: null } ? run with { Approval = approval } : run, cancellation);

    private async Task<Run> ChangeAsync(RunId runId, Func<Run, Run> change, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var stored = await runs.FindAsync(runId, cancellation) ?? throw new InvalidOperationException($"Run {runId} is not recorded.");
            var changed = change(stored.Value);
            if (changed == stored.Value)
            {
                return changed;
            }

            if (await runs.ReplaceAsync(changed, stored.Version, cancellation))
            {
                TellEnd(stored.Value, changed);
                return changed;
            }
        }

        throw new InvalidOperationException($"Run {runId} could not be written: {Attempts} times somebody else wrote first.");
    }

    private static void TellEnd(Run before, Run after)
    {
        if (RunStates.HasEnded(after.Status) && !RunStates.HasEnded(before.Status))
        {
            RunTelemetry.Ended(after);
        }
    }
}
