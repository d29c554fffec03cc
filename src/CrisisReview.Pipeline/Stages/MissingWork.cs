using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>The messages that take a run on from where it is, were all that are on their way lost.</summary>
public sealed class MissingWork(RunArchive archive, IRunProgress progress, PipelineOptions options)
{
    /// <summary>Of a stage with parts those that its share would have on the queue; where all are done, the last one, which moves the run on.</summary>
    public async Task<IReadOnlyList<RunMessage>> OfAsync(Run run, CancellationToken cancellation) => run.Status switch
    {
        RunStatus.Queued or RunStatus.Preparing => [new PrepareRun(run.RunId.Value)],
        RunStatus.Assessing => await OfPartsAsync(run, await BatchesAsync(run, cancellation), batch => new AssessBatch(run.RunId.Value, batch), cancellation),
        RunStatus.Attributing => await OfPartsAsync(run, await BatchesAsync(run, cancellation), batch => new AttributeBatch(run.RunId.Value, batch), cancellation),
        RunStatus.Ranking => [new RankRun(run.RunId.Value)],
        RunStatus.Rendering => await OfPartsAsync(run, run.PackCount!.Value, pack => new RenderPack(run.RunId.Value, pack), cancellation),
        _ => [],
    };

    private async Task<int> BatchesAsync(Run run, CancellationToken cancellation) => (await archive.ReadSnapshotAsync(run.RunId, cancellation)).BatchFiles.Count;

    private async Task<IReadOnlyList<RunMessage>> OfPartsAsync(Run run, int parts, Func<int, RunMessage> message, CancellationToken cancellation)
    {
        var done = (await progress.DoneAsync(run.RunId, run.Status, cancellation)).Select(part => part.Index).ToHashSet();
        var missing = Enumerable.Range(0, parts).Where(part => !done.Contains(part)).DistinctBy(part => part % options.MostPartsWaiting).ToList();
        return [.. (missing.Count > 0 ? missing : [parts - 1]).Select(message)];
    }
}
