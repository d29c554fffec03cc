using CrisisReview.Pipeline.Import;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Reviews;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Telemetry;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Does what a message of the work queue asks. Doing it twice, or out of order, leaves the same files.</summary>
public sealed class RunWork(
    RunLedger ledger, PrepareStage prepare, AssessStage assess, AttributeStage attribute, RankStage rank, RenderStage render,
    ReprintStage reprint, ImportBook import, RecordReview review, NextPart next, ResumeRun resume, TimeProvider time)
{
    /// <exception cref="FormatException">The text is no message that this program knows.</exception>
    /// <exception cref="Exception">The work could not be done now; the message must be delivered again.</exception>
    public async Task<WorkOutcome> HandleAsync(string text, CancellationToken cancellation)
    {
        var (message, began) = (WorkMessage.Parse(text), time.GetTimestamp());
        using var activity = RunTelemetry.Working(message);
        try
        {
            var outcome = await HandleAsync(message, cancellation);
            RunTelemetry.Worked(message, outcome.End, time.GetElapsedTime(began));
            return outcome with { RunId = (message as RunMessage)?.RunId };
        }
        catch
        {
            RunTelemetry.Failed(message, activity);
            throw;
        }
    }

    private async Task<WorkOutcome> HandleAsync(WorkMessage work, CancellationToken cancellation)
    {
        switch (work)
        {
            case FinishImport message:
                await import.FinishAsync(message.ImportId, cancellation);
                return new(WorkEnd.Done, $"Import {message.ImportId} was looked after.");
            case FinishReview message:
                await review.FinishAsync(new(message.AccountId), message.ReviewId, cancellation);
                return new(WorkEnd.Done, $"Review {message.ReviewId} of account {message.AccountId} was looked after.");
            case ReprintPack message:
                return await HandleAsync(message, cancellation);
            case RunMessage message:
                return await HandleAsync(message, cancellation);
            case var other:
                throw new FormatException($"Nothing takes a {other.GetType().Name}.");
        }
    }

    /// <summary>What becomes of a message that failed as often as the queue allows: its run fails with the last fault, or has it sent again where none was told, and an import, which may
    /// hold the book until it is finished, is asked for again later. A text that no version of this program can read is only told of.</summary>
    public async Task<WorkOutcome> GiveUpAsync(string text, CancellationToken cancellation)
    {
        var outcome = await GivenUpAsync(text, cancellation);
        RunTelemetry.GivenUp(outcome.End);
        return outcome;
    }

    private async Task<WorkOutcome> GivenUpAsync(string text, CancellationToken cancellation)
    {
        try
        {
            return WorkMessage.Parse(text) switch
            {
                FinishImport message => await PostponeAsync(message, cancellation),
                FinishReview message => await PostponeAsync(message, cancellation),
                ReprintPack message => new(
                    WorkEnd.LeftUndone, $"Pack {message.Pack} of run {message.Run} could not be printed with its approval. POST /api/scenario-runs/{message.Run}/approval has it tried again."),
                RunMessage message => await GiveUpAsync(message, cancellation) with { RunId = message.RunId },
                var other => throw new FormatException($"Nothing takes a {other.GetType().Name}."),
            };
        }
        catch (FormatException fault)
        {
            return new(WorkEnd.Unreadable, $"{fault.Message} The text was: {text}");
        }
    }

    private static WorkOutcome Done(RunMessage message) => new(WorkEnd.Done, $"{message.GetType().Name} of run {message.Run} is done.");

    private static WorkOutcome Ended(Run run) => new(WorkEnd.RunEnded, $"Run {run.RunId} is {run.Status} already.");

    private static WorkOutcome Unknown(RunMessage message) => new(WorkEnd.UnknownRun, $"A {message.GetType().Name} names run {message.Run}, which is not recorded.");

    private async Task<WorkOutcome> HandleAsync(RunMessage message, CancellationToken cancellation)
    {
        var run = await ledger.FindAsync(message.Run, cancellation);
        if (run is null || RunStates.HasEnded(run.Status))
        {
            return run is null ? Unknown(message) : Ended(run);
        }

        if (RunStates.IsPast(StageOf(message), run))
        {
            return Done(message);
        }

        try
        {
            await DoAsync(run, message, cancellation);
            await next.SendAsync(run, message, cancellation);
            return Done(message);
        }
        catch (RunFaultException fault)
        {
            return await FailAsync(message.Run, fault.Message, cancellation);
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            await NoteAsync(message.Run, fault, cancellation);
            throw;
        }
    }

    /// <exception cref="AggregateException">It could not be noted; the first fault goes before the second.</exception>
    private async Task NoteAsync(RunId runId, Exception fault, CancellationToken cancellation)
    {
        try
        {
            await ledger.NoteTroubleAsync(runId, FaultWords.Of(fault), cancellation);
        }
        catch (Exception second) when (!cancellation.IsCancellationRequested)
        {
            throw new AggregateException($"{fault.Message} This could not be noted on run {runId}: {second.Message}", fault, second);
        }
    }

    /// <summary>The packs of an approved run have been made; whatever fails here leaves them as they are.</summary>
    private async Task<WorkOutcome> HandleAsync(ReprintPack message, CancellationToken cancellation)
    {
        var run = await ledger.FindAsync(message.Run, cancellation);
        if (run?.Approval is null)
        {
            return Unknown(message);
        }

        await reprint.ReprintAsync(run, message.Pack, cancellation);
        return Done(message);
    }

    private static RunStatus StageOf(RunMessage message) => message switch
    {
        PrepareRun => RunStatus.Preparing,
        AssessBatch => RunStatus.Assessing,
        AttributeBatch => RunStatus.Attributing,
        RankRun => RunStatus.Ranking,
        RenderPack => RunStatus.Rendering,
        _ => throw new FormatException($"No stage takes a {message.GetType().Name}."),
    };

    private Task DoAsync(Run run, RunMessage message, CancellationToken cancellation) => message switch
    {
        PrepareRun => prepare.PrepareAsync(run, cancellation),
        AssessBatch batch => assess.AssessAsync(run, batch.Batch, cancellation),
        AttributeBatch batch => attribute.AttributeAsync(run, batch.Batch, cancellation),
        RankRun => rank.RankAsync(run, cancellation),
        RenderPack pack => render.RenderAsync(pack.Run, pack.Pack, cancellation),
        _ => throw new FormatException($"No stage takes a {message.GetType().Name}."),
    };

    private async Task<WorkOutcome> GiveUpAsync(RunMessage message, CancellationToken cancellation) =>
        await ledger.FindAsync(message.Run, cancellation) switch
        {
            null => Unknown(message),
            var run when RunStates.HasEnded(run.Status) => Ended(run),
            var run when RunStates.IsPast(StageOf(message), run) => Done(message),
            { Trouble: { } trouble } => await FailAsync(message.Run, $"{message.GetType().Name} failed at every attempt: {trouble}", cancellation),

            // No attempt told why: its processes ended, or their answers were lost.
            var run => await resume.ResumeAsync(run, [message], $"{message.GetType().Name} had no outcome at any attempt", cancellation),
        };

    private async Task<WorkOutcome> PostponeAsync(FinishImport message, CancellationToken cancellation)
    {
        await import.RemindAsync(message.ImportId, cancellation);
        return new(WorkEnd.Postponed, $"Import {message.ImportId} could not be finished and will be tried again.");
    }

    private async Task<WorkOutcome> PostponeAsync(FinishReview message, CancellationToken cancellation)
    {
        await review.RemindAsync(message.AccountId, message.ReviewId, cancellation);
        return new(WorkEnd.Postponed, $"Review {message.ReviewId} of account {message.AccountId} could not be brought into its profile and will be tried again.");
    }

    private async Task<WorkOutcome> FailAsync(RunId runId, string reason, CancellationToken cancellation)
    {
        var run = await ledger.MoveAsync(runId, RunStatus.Failed, run => run with { Error = reason, CompletedAt = time.GetUtcNow() }, cancellation);
        return run.Status == RunStatus.Failed ? new(WorkEnd.RunFailed, $"Run {runId} failed: {run.Error}") : Ended(run);
    }
}
