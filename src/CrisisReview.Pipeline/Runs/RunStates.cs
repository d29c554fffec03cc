namespace CrisisReview.Pipeline.Runs;

/// <summary>The process of a run as one table. A run only moves forward; what has ended stays as it is.
/// <list type="table">
/// <item><term>queued</term><description>POST or timer; validates, freezes scenario, policy and run date; writes the run and its input; sends PrepareRun</description></item>
/// <item><term>preparing</term><description>PrepareRun; copies the book into batches; writes the snapshot; sends AssessBatch for each batch</description></item>
/// <item><term>assessing</term><description>AssessBatch; impact of each account and the batch's loss in every path; the last one merges the paths and sends AttributeBatch for each batch</description></item>
/// <item><term>attributing</term><description>AttributeBatch; each account's contribution to expected shortfall; the last one sends RankRun</description></item>
/// <item><term>ranking</term><description>RankRun; ranks, key accounts, summary, plan of packs; sends RenderPack for each pack</description></item>
/// <item><term>rendering</term><description>RenderPack; writes the pack; the last one writes the manifest and completes the run</description></item>
/// </list></summary>
public static class RunStates
{
    public static bool HasEnded(RunStatus status) => status is RunStatus.Completed or RunStatus.Failed or RunStatus.Cancelled;

    /// <summary>True where nothing is left to do for a message of the stage: the run has gone on, and has sent what takes it further.</summary>
    public static bool IsPast(RunStatus stage, Run run) => run.Status > stage + 1 || (run.Status == stage + 1 && run.Sent == run.Status);

    public static bool MayMove(RunStatus from, RunStatus to) => !HasEnded(from) && to > from;
}
