using CrisisReview.Pipeline.Import;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Pipeline.Stages;

/// <summary>Does what a message of the work queue asks. Doing it twice, or out of order, leaves the same files.</summary>
public sealed class RunWork(
    RunLedger ledger, PrepareStage prepare, AssessStage assess, AttributeStage attribute, RankStage rank, RenderStage render, ImportBook import, TimeProvider time)
{
    /// <exception cref="FormatException">The text is no message that this program knows.</exception>
    /// <exception cref="Exception">The work could not be done now; the message must be delivered again.</exception>
    public async Task HandleAsync(string text, CancellationToken cancellation)
    {
        switch (WorkMessage.Parse(text))
        {
            case FinishImport message:
                await import.FinishAsync(message.ImportId, cancellation);
                break;
            case RunMessage message:
                await HandleAsync(message, cancellation);
                break;
        }
    }

    /// <summary>What becomes of a message that failed as often as the queue allows: its run fails with the last fault.</summary>
    public async Task GiveUpAsync(string text, CancellationToken cancellation)
    {
        if (WorkMessage.Parse(text) is RunMessage message && await ledger.FindAsync(message.Run, cancellation) is { } run)
        {
            await FailAsync(message.Run, $"{message.GetType().Name} failed at every attempt: {run.Trouble ?? "no attempt told why"}", cancellation);
        }
    }

    private async Task HandleAsync(RunMessage message, CancellationToken cancellation)
    {
        var run = await ledger.FindAsync(message.Run, cancellation);
        if (run is null || RunStates.HasEnded(run.Status))
        {
            return;
        }

        try
        {
            await DoAsync(message, cancellation);
        }
        catch (RunFaultException fault)
        {
            await FailAsync(message.Run, fault.Message, cancellation);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            await ledger.NoteTroubleAsync(message.Run, fault.Message, cancellation);
            throw;
        }
    }

    private Task DoAsync(RunMessage message, CancellationToken cancellation) => message switch
    {
        PrepareRun => prepare.PrepareAsync(message.Run, cancellation),
        AssessBatch batch => assess.AssessAsync(batch.Run, batch.Batch, cancellation),
        AttributeBatch batch => attribute.AttributeAsync(batch.Run, batch.Batch, cancellation),
        RankRun => rank.RankAsync(message.Run, cancellation),
        RenderPack pack => render.RenderAsync(pack.Run, pack.Pack, cancellation),
        _ => throw new FormatException($"No stage takes a {message.GetType().Name}."),
    };

    private Task<Run> FailAsync(RunId runId, string reason, CancellationToken cancellation) =>
        ledger.MoveAsync(runId, RunStatus.Failed, run => run with { Error = reason, CompletedAt = time.GetUtcNow() }, cancellation);
}
