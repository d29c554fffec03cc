using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Telemetry;

namespace CrisisReview.Pipeline.Stages;

/// <summary>What the scenario does to each account of a batch, and what the batch loses in every path. Whoever does the last batch merges the paths.</summary>
public sealed class AssessStage(RunArchive archive, RunLedger ledger, IRunProgress progress, IWorkQueue queue, PipelineOptions options)
{
    public async Task AssessAsync(Run run, int batch, CancellationToken cancellation)
    {
        var runId = run.RunId;
        var input = await archive.ReadInputAsync(runId, cancellation);
        var snapshot = await archive.ReadSnapshotAsync(runId, cancellation);
        var profiles = await archive.ReadBatchAsync(runId, snapshot.BatchFiles[batch], cancellation);
        var assessor = new ImpactAssessor(input.Scenario, input.Policy, input.AsOf);
        var assessed = profiles.Select(profile => new AssessedAccount(profile, assessor.Assess(profile))).ToList();
        await archive.WritePathSumsAsync(runId, batch, Portfolio.Of(assessed, input.Policy, input.Scenario, input.Simulation).Losses(cancellation: cancellation), cancellation);
        var part = await archive.WriteAssessmentsAsync(runId, batch, assessed, input.Horizon, cancellation);
        var finished = await progress.MarkDoneAsync(runId, part, snapshot.BatchFiles.Count, cancellation);
        RunTelemetry.Assessed(assessed.Count);
        if (finished)
        {
            await MergeAsync(run, input, snapshot.BatchFiles.Count, cancellation);
        }
    }

    private async Task MergeAsync(Run run, RunInput input, int batches, CancellationToken cancellation)
    {
        var sums = PathSums.Zero(input.Simulation.Paths);
        for (var batch = 0; batch < batches; batch++)
        {
            sums.Add(await archive.ReadPathSumsAsync(run.RunId, batch, cancellation));
        }

        await archive.WriteDistributionAsync(run.RunId, LossDistribution.Of(sums, input.Simulation), cancellation);
        await ledger.HandOverAsync(run, RunStatus.Attributing, r => r, () => SendAsync(run.RunId, batches, cancellation), cancellation);
    }

    private async Task SendAsync(RunId runId, int batches, CancellationToken cancellation)
    {
        for (var batch = 0; batch < Math.Min(batches, options.MostPartsWaiting); batch++)
        {
            await queue.SendAsync(new AttributeBatch(runId.Value, batch), cancellation);
        }
    }
}
