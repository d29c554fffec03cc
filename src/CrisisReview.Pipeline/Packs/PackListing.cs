using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Puts the manifest together from the finished parts of a stage: rendering for a run's packs, completed for those printed again when it was approved.</summary>
public sealed class PackListing(RunArchive archive, IRunProgress progress)
{
    public async Task<IReadOnlyList<PackItem>> ListAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        var items = new List<PackItem>();
        var parts = await progress.DoneAsync(runId, stage, cancellation);
        foreach (var part in parts.OrderBy(p => p.Index))
        {
            var plan = await archive.ReadPlanAsync(runId, part.Index, cancellation);
            items.Add(new(plan.Name, plan.Kind, plan.ExecutiveId, plan.AccountId, part.Bytes, part.Sha256, Approved: stage == RunStatus.Completed));
        }

        return items;
    }
}
