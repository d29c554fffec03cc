using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Writes one pack; whoever writes the last one completes the run.</summary>
public sealed class RenderStage(RunArchive archive, RunLedger ledger, IRunProgress progress, PackPress press, PackListing listing, TimeProvider time)
{
    public async Task RenderAsync(RunId runId, int pack, CancellationToken cancellation)
    {
        if (await ledger.FindAsync(runId, cancellation) is not { PackCount: { } count })
        {
            throw new InvalidOperationException($"Run {runId} has no plan of packs; its ranking has not been recorded.");
        }

        var plan = await archive.ReadPlanAsync(runId, pack, cancellation);
        var part = await press.PrintAsync(runId, RunStatus.Rendering, pack, plan, approval: null, cancellation);
        if (await progress.MarkDoneAsync(runId, part, count, cancellation))
        {
            await archive.WriteManifestAsync(runId, await listing.ListAsync(runId, RunStatus.Rendering, cancellation), cancellation);
            await ledger.MoveAsync(runId, RunStatus.Completed, r => r with { CompletedAt = time.GetUtcNow() }, cancellation);
        }
    }
}
