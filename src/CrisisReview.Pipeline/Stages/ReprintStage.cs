using CrisisReview.Pipeline.Packs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Prints one pack of an approved run again, with the sign-off, beside the one there is; whoever prints the last one lists the new ones in place of the
/// old. Until then everybody reads the old ones.</summary>
public sealed class ReprintStage(RunArchive archive, IRunProgress progress, PackPress press, PackListing listing)
{
    public async Task ReprintAsync(Run run, int pack, CancellationToken cancellation)
    {
        if (await archive.FindApprovedManifestAsync(run.RunId, cancellation) is not null)
        {
            return;
        }

        var plan = await archive.ReadPlanAsync(run.RunId, pack, cancellation);
        var part = await press.PrintAsync(run.RunId, RunStatus.Completed, pack, plan, run.Approval, cancellation);
        if (await progress.MarkDoneAsync(run.RunId, part, run.PackCount!.Value, cancellation))
        {
            await archive.WriteApprovedManifestAsync(run.RunId, await listing.ListAsync(run.RunId, RunStatus.Completed, cancellation), cancellation);
        }
    }
}
