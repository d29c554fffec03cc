using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Packs;

/// <summary>Puts the manifest together from the finished parts of a stage: rendering for a run's packs, completed for those printed again when it was approved.</summary>
public sealed class PackListing(RunArchive archive, IRunProgress progress, PipelineOptions options)
{
    public async Task<IReadOnlyList<PackItem>> ListAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        var parts = await progress.DoneAsync(runId, stage, cancellation);
        var items = new PackItem[parts.Count];
        await Parallel.ForAsync(0, items.Length, new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellation }, async (place, token) =>
        {
            var part = parts[place];
            var plan = await archive.ReadPlanAsync(runId, part.Index, token);
            items[place] = new(plan.Name, plan.Kind, plan.ExecutiveId, plan.AccountId, part.Bytes, part.Sha256, Approved: stage == RunStatus.Completed);
        });
        return items;
    }
}
