namespace CrisisReview.Pipeline.Runs;

/// <summary>Ends a run that is under way. Work that is on its way finds it cancelled and stops.</summary>
public sealed class CancelRun(RunLedger ledger)
{
    /// <exception cref="NotFoundException">There is no such run.</exception>
    /// <exception cref="ConflictException">The run has completed or failed.</exception>
    public async Task<Run> CancelAsync(RunId runId, string who, DateTimeOffset now, CancellationToken cancellation)
    {
        _ = await ledger.FindAsync(runId, cancellation) ?? throw new NotFoundException($"There is no run '{runId}'. GET /api/scenario-runs lists those there are.");
        var run = await ledger.MoveAsync(runId, RunStatus.Cancelled, r => r with { Error = $"Cancelled by {who}.", CompletedAt = now }, cancellation);
        return run.Status == RunStatus.Cancelled ? run : throw new ConflictException($"Run {runId} has {Words(run.Status)} already and cannot be cancelled.");
    }

    private static string Words(RunStatus status) => status == RunStatus.Completed ? "completed" : "failed";
}
