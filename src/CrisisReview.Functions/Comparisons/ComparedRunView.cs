using CrisisReview.Functions.Runs;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Functions.Comparisons;

/// <summary>Which run stands on one side of a comparison.</summary>
internal sealed record ComparedRunView(RunId RunId, string ScenarioId, string ScenarioName, DateOnly AsOf, DateTimeOffset CreatedAt, int PolicyVersion, SnapshotView Snapshot)
{
    public static ComparedRunView Of(Run run) => new(
        run.RunId,
        run.ScenarioId.Value,
        run.ScenarioName,
        run.AsOf,
        run.CreatedAt,
        run.PolicyVersion,
        new(run.Snapshot!.Accounts, run.Snapshot.Sha256));
}
