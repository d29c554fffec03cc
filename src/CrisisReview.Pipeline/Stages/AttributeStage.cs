using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Each account's part in the portfolio's expected shortfall: its mean loss in the paths of the tail.</summary>
public sealed class AttributeStage(RunArchive archive, RunLedger ledger, IRunProgress progress, IWorkQueue queue)
{
    public async Task AttributeAsync(Run run, int batch, CancellationToken cancellation)
    {
        var runId = run.RunId;
        var input = await archive.ReadInputAsync(runId, cancellation);
        var snapshot = await archive.ReadSnapshotAsync(runId, cancellation);
        var distribution = await archive.ReadDistributionAsync(runId, cancellation);
        var assessed = await archive.ReadAssessmentsAsync(runId, batch, cancellation);
        var contributions = Portfolio.Of(assessed, input.Policy, input.Scenario, input.Simulation).Contributions(distribution.Tail95, cancellation: cancellation);
        var part = await archive.WriteContributionsAsync(runId, batch, contributions, cancellation);
        if (await progress.MarkDoneAsync(runId, part, snapshot.BatchFiles.Count, cancellation))
        {
            await ledger.HandOverAsync(run, RunStatus.Ranking, r => r, () => queue.SendAsync(new RankRun(runId.Value), cancellation), cancellation);
        }
    }
}
