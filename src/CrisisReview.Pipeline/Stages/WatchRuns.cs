using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Finds runs under way of which nothing was done for a while, since a message of theirs was lost or their processes ended again and again, and has them resumed.
/// It needs no clock but its own: what it saw last it notes on the run.</summary>
public sealed class WatchRuns(IRunStore runs, RunLedger ledger, IRunProgress progress, MissingWork missing, ResumeRun resume, PipelineOptions options)
{
    /// <returns>What was done about those that were stuck.</returns>
    /// <exception cref="AggregateException">Some could not be looked at; the others were.</exception>
    public async Task<IReadOnlyList<WorkOutcome>> LookAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var outcomes = new List<WorkOutcome>();
        var faults = new List<Exception>();
        foreach (var run in await runs.ListUnderWayAsync(cancellation))
        {
            try
            {
                outcomes.AddRange(await LookAsync(run, now, cancellation));
            }
            catch (Exception fault) when (!cancellation.IsCancellationRequested)
            {
                faults.Add(new InvalidOperationException($"Run {run.RunId} could not be looked after: {FaultWords.Of(fault)}", fault));
            }
        }

        return faults.Count == 0 ? outcomes : throw new AggregateException(faults);
    }

    private async Task<IEnumerable<WorkOutcome>> LookAsync(Run run, DateTimeOffset now, CancellationToken cancellation)
    {
        var done = await progress.CountDoneAsync(run.RunId, run.Status, cancellation);
        if (run.Watch is not { } last || (last.Stage, last.Done) != (run.Status, done))
        {
            await ledger.WatchAsync(run, new(run.Status, done, now, Resumed: 0), cancellation);
            return [];
        }

        var silence = now - last.Since;
        return silence < options.StuckAfter
            ? []
            : [await resume.ResumeAsync(run, await missing.OfAsync(run, cancellation), $"{run.Status} stood still for {silence.TotalMinutes:0} minutes", cancellation)];
    }
}
