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

    /// <summary>Moves a run on to a stage and has the stage's first messages sent. Of several who finish the stage before at the same time only those send who moved the run, or may
    /// have: their messages come again until all is sent. Who finds the run moved when he begins takes over from one who is gone.</summary>
    /// <param name="begun">The run as it was when the work began that led here.</param>
    /// <param name="to">The stage.</param>
    /// <param name="change">What else belongs to the new state.</param>
    /// <param name="send">Sends its first messages.</param>
    /// <param name="cancellation">Stops between the steps.</param>
    public async Task HandOverAsync(Run begun, RunStatus to, Func<Run, Run> change, Func<Task> send, CancellationToken cancellation)
    {
        var mine = begun.Status == to;
        await ChangeAsync(begun.RunId, run => (mine |= RunStates.MayMove(run.Status, to)) && RunStates.MayMove(run.Status, to) ? change(run) with { Status = to, Trouble = null } : run, cancellation);
        if (mine)
        {
            await send();
            await ChangeAsync(begun.RunId, run => run.Status == to ? run with { Sent = to } : run, cancellation);
        }
    }

    /// <summary>Notes the fault of an attempt that will be repeated.</summary>
    public Task<Run> NoteTroubleAsync(RunId runId, string trouble, CancellationToken cancellation) =>
        ChangeAsync(runId, run => RunStates.HasEnded(run.Status) ? run : run with { Trouble = trouble }, cancellation);

    /// <summary>Notes what the watch saw of a run, unless it has moved on since it was read.</summary>
    public Task<Run> WatchAsync(Run seen, RunWatch watch, CancellationToken cancellation) =>
        ChangeAsync(seen.RunId, run => run.Status == seen.Status ? run with { Watch = watch } : run, cancellation);

    /// <summary>Fails a run, unless it has moved on since it was read.</summary>
    /// <returns>The run as it stands after.</returns>
    public Task<Run> FailAsync(Run seen, string reason, DateTimeOffset now, CancellationToken cancellation) => ChangeAsync(
        seen.RunId, run => run.Status == seen.Status ? run with { Status = RunStatus.Failed, Error = reason, CompletedAt = now, Trouble = null } : run, cancellation);

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
