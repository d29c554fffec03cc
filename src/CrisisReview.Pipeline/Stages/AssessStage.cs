using CrisisReview.Domain.Impact;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>What the scenario does to each account of a batch.</summary>
public sealed class AssessStage(RunArchive archive, RunLedger ledger, IRunProgress progress, IWorkQueue queue)
{
    public async Task AssessAsync(RunId runId, int batch, CancellationToken cancellation)
    {
        var input = await archive.ReadInputAsync(runId, cancellation);
        var snapshot = await archive.ReadSnapshotAsync(runId, cancellation);
        var profiles = await archive.ReadBatchAsync(runId, snapshot.BatchFiles[batch], cancellation);
        var assessor = new ImpactAssessor(input.Scenario, input.Policy, input.AsOf);
        var part = await archive.WriteAssessmentsAsync(
            runId, batch, profiles.Select(profile => new AssessedAccount(profile, assessor.Assess(profile))), cancellation);
        await progress.MarkDoneAsync(runId, part, cancellation);
        if (await progress.CountDoneAsync(runId, RunStatus.Assessing, cancellation) == snapshot.BatchFiles.Count)
        {
            await ledger.MoveAsync(runId, RunStatus.Ranking, cancellation);
            await queue.SendAsync(new RankRun(runId.Value), cancellation);
        }
    }
}
