using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.House;

internal sealed class WatchedRunProgress(IRunProgress progress, PortWatch watch) : IRunProgress
{
    public async Task<bool> MarkDoneAsync(RunId runId, RunPart part, int parts, CancellationToken cancellation)
    {
        await watch($"mark {part.Stage} {part.Index} done");
        return await progress.MarkDoneAsync(runId, part, parts, cancellation);
    }

    public async Task<IReadOnlyList<RunPart>> DoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        await watch($"list done of {stage}");
        return await progress.DoneAsync(runId, stage, cancellation);
    }

    public async Task<int> CountDoneAsync(RunId runId, RunStatus stage, CancellationToken cancellation)
    {
        await watch($"count done of {stage}");
        return await progress.CountDoneAsync(runId, stage, cancellation);
    }

    public async Task DeleteAsync(RunId runId, CancellationToken cancellation)
    {
        await watch("delete progress");
        await progress.DeleteAsync(runId, cancellation);
    }
}
