using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Telemetry;

namespace CrisisReview.Pipeline.Stages;

/// <summary>What the scenario does to each account of a batch, and what the batch loses in every path. Whoever does the last batch merges the paths.</summary>
public sealed class AssessStage(RunArchive archive, RunLedger ledger, IRunProgress progress, IWorkQueue queue)
{
    public async Task AssessAsync(RunId runId, int batch, CancellationToken cancellation)
    {
        var input = await archive.ReadInputAsync(runId, cancellation);
        var snapshot = await archive.ReadSnapshotAsync(runId, cancellation);
        var profiles = await archive.ReadBatchAsync(runId, snapshot.BatchFiles[batch], cancellation);
        var assessor = new ImpactAssessor(input.Scenario, input.Policy, input.AsOf);
        var assessed = profiles.Select(profile => new AssessedAccount(profile, assessor.Assess(profile))).ToList();
        await archive.WritePathSumsAsync(runId, batch, Portfolio.Of(assessed, input.Policy, input.Scenario, input.Simulation).Losses(cancellation: cancellation), cancellation);
        var part = await archive.WriteAssessmentsAsync(runId, batch, assessed, input.Horizon, cancellation);
        await progress.MarkDoneAsync(runId, part, cancellation);
        RunTelemetry.Assessed(assessed.Count);
        if (await progress.CountDoneAsync(runId, RunStatus.Assessing, cancellation) == snapshot.BatchFiles.Count)
        {
            await MergeAsync(runId, input, snapshot.BatchFiles.Count, cancellation);
        }
    }

    private async Task MergeAsync(RunId runId, RunInput input, int batches, CancellationToken cancellation)
    {
        var sums = PathSums.Zero(input.Simulation.Paths);
        for (var batch = 0; batch < batches; batch++)
        {
            sums.Add(await archive.ReadPathSumsAsync(runId, batch, cancellation));
        }

        await archive.WriteDistributionAsync(runId, LossDistribution.Of(sums, input.Simulation), cancellation);
        await ledger.MoveAsync(runId, RunStatus.Attributing, cancellation);
        for (var batch = 0; batch < batches; batch++)
        {
            await queue.SendAsync(new AttributeBatch(runId.Value, batch), cancellation);
        }
    }
}
