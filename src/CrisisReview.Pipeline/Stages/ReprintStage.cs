using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Prints one pack of an approved run again, with the sign-off, beside the one there is; whoever prints the last one lists the new ones in place of the
/// old. Until then everybody reads the old ones.</summary>
public sealed class ReprintStage(RunArchive archive, IRunProgress progress, IPackStore packs, PackWriting writing, PackListing listing)
{
    public async Task ReprintAsync(Run run, int pack, CancellationToken cancellation)
    {
        if (await archive.FindApprovedManifestAsync(run.RunId, cancellation) is not null)
        {
            return;
        }

        var plan = await archive.ReadPlanAsync(run.RunId, pack, cancellation);
        var content = await writing.WriteAsync(run.RunId, plan, run.Approval, cancellation);
        await packs.WriteAsync(run.RunId, PackItem.FileOf(plan.Name, approved: true), content, cancellation);
        var part = new RunPart(RunStatus.Completed, pack, content.Length, RunArchive.Sha256Of(content.Span));
        if (await progress.MarkDoneAsync(run.RunId, part, run.PackCount!.Value, cancellation))
        {
            await archive.WriteApprovedManifestAsync(run.RunId, await listing.ListAsync(run.RunId, RunStatus.Completed, cancellation), cancellation);
        }
    }
}
