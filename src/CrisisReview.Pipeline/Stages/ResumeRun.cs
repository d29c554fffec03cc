using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Sends work of a run again that was lost, or fails the run where that was done too often and nothing came of it.</summary>
public sealed class ResumeRun(RunLedger ledger, IRunProgress progress, IWorkQueue queue, PipelineOptions options, TimeProvider time)
{
    /// <param name="run">The run as it was read; where it has moved on since, nothing is done to it.</param>
    /// <param name="work">What to send.</param>
    /// <param name="why">A sentence without its full stop: what is wrong.</param>
    /// <param name="cancellation">Stops between messages.</param>
    public async Task<WorkOutcome> ResumeAsync(Run run, IReadOnlyList<RunMessage> work, string why, CancellationToken cancellation)
    {
        var resumed = run.Watch?.Stage == run.Status ? run.Watch.Resumed : 0;
        if (resumed >= options.MostResumptions)
        {
            return await FailAsync(run, $"{why}, though the work was sent again {resumed} times. Start a new run; the app's log tells more.", cancellation);
        }

        var done = await progress.CountDoneAsync(run.RunId, run.Status, cancellation);
        await ledger.WatchAsync(run, new(run.Status, done, time.GetUtcNow(), resumed + 1), cancellation);
        foreach (var message in work)
        {
            await queue.SendAsync(message, cancellation);
        }

        return new(WorkEnd.Resumed, $"Run {run.RunId}: {why}. Its work was sent again: {work.Count} messages.");
    }

    private async Task<WorkOutcome> FailAsync(Run run, string reason, CancellationToken cancellation)
    {
        var left = await ledger.FailAsync(run, run.Trouble is null ? reason : $"{reason} The last fault was: {run.Trouble}", time.GetUtcNow(), cancellation);
        return left.Status == RunStatus.Failed
            ? new(WorkEnd.RunFailed, $"Run {run.RunId} failed: {left.Error}")
            : new(WorkEnd.Done, $"Run {run.RunId} is {left.Status} by now.");
    }
}
