using CrisisReview.Pipeline.Messages;

namespace CrisisReview.Pipeline.Runs;

/// <summary>Records management's sign-off of a completed run, and has its packs printed again with it. The first sign-off stands.</summary>
public sealed class ApproveRun(RunLedger ledger, RunArchive archive, IWorkQueue queue, PipelineOptions options)
{
    /// <exception cref="NotFoundException">There is no such run.</exception>
    /// <exception cref="ConflictException">The run has not completed.</exception>
    /// <exception cref="InvalidRequestException">The note has a fault.</exception>
    public async Task<Run> ApproveAsync(RunId runId, string who, ApprovalRequest request, DateTimeOffset now, CancellationToken cancellation)
    {
        RefuseFaults(request);
        _ = await ledger.FindAsync(runId, cancellation) ?? throw new NotFoundException($"There is no run '{runId}'. GET /api/scenario-runs lists those there are.");
        var run = await ledger.ApproveAsync(runId, new(who, now, request.Note), cancellation);
        if (run.Approval is null)
        {
            throw new ConflictException($"Run {runId} {Advice(run.Status)}");
        }

        // Also when it was approved before: a process that ended in between has sent only some.
        if (await archive.FindApprovedManifestAsync(runId, cancellation) is null)
        {
            var side = new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation };
            await Parallel.ForAsync(0, run.PackCount ?? 0, side, async (pack, token) => await queue.SendAsync(new ReprintPack(runId.Value, pack), token));
        }

        return run;
    }

    private static void RefuseFaults(ApprovalRequest request)
    {
        if (request.Note is { Length: > RunRequest.MaximumNoteLength } note)
        {
            throw new InvalidRequestException("/note", $"must be at most {RunRequest.MaximumNoteLength} characters, was {note.Length}.");
        }
    }

    private static string Advice(RunStatus status) => RunStates.HasEnded(status)
        ? $"has {(status == RunStatus.Failed ? "failed" : "been cancelled")} and cannot be approved. Start a new run."
        : $"is {status.ToString().ToLowerInvariant()}; a run is approved once it has completed. Ask again then.";
}
