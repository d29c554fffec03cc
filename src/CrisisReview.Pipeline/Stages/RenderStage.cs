using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Writes one pack; whoever writes the last one completes the run.</summary>
public sealed class RenderStage(RunArchive archive, RunLedger ledger, IRunProgress progress, IPackStore packs, PackWriting writing, PackListing listing, TimeProvider time)
{
    public async Task RenderAsync(RunId runId, int pack, CancellationToken cancellation)
    {
        var plan = await archive.ReadPlanAsync(runId, pack, cancellation);
        var content = await writing.WriteAsync(runId, plan, approval: null, cancellation);
        await packs.WriteAsync(runId, plan.Name, content, cancellation);
        var part = new RunPart(RunStatus.Rendering, pack, content.Length, RunArchive.Sha256Of(content.Span));
        await progress.MarkDoneAsync(runId, part, cancellation);
        await CompleteWhenDoneAsync(runId, cancellation);
    }

    private async Task CompleteWhenDoneAsync(RunId runId, CancellationToken cancellation)
    {
        var run = await ledger.FindAsync(runId, cancellation);
        if (run?.PackCount is { } count && await progress.CountDoneAsync(runId, RunStatus.Rendering, cancellation) == count)
        {
            await archive.WriteManifestAsync(runId, await listing.ListAsync(runId, RunStatus.Rendering, cancellation), cancellation);
            await ledger.MoveAsync(runId, RunStatus.Completed, r => r with { CompletedAt = time.GetUtcNow() }, cancellation);
        }
    }
}
