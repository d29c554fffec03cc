using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Functions.Runs;

/// <summary>A run as the API shows it.</summary>
internal sealed record RunView(
    RunId RunId,
    string ScenarioId,
    string ScenarioName,
    DateOnly AsOf,
    long Seed,
    int Paths,
    Sampling Sampling,
    RunStatus Status,
    StageProgress Progress,
    DateTimeOffset CreatedAt,
    string StartedBy,
    DateTimeOffset? CompletedAt,
    PackChoice Packs,
    string? Note,
    SnapshotView? Snapshot,
    int PolicyVersion,
    string? ResultSha256,
    PortfolioSummary? Summary,
    RunApproval? Approval,
    string? Error)
{
    public static RunView Of(Run run, StageProgress progress) => new(
        run.RunId,
        run.ScenarioId.Value,
        run.ScenarioName,
        run.AsOf,
        run.Simulation.Seed,
        run.Simulation.Paths,
        run.Simulation.Sampling,
        run.Status,
        progress,
        run.CreatedAt,
        run.StartedBy,
        run.CompletedAt,
        run.Packs,
        run.Note,
        run.Snapshot is { } snapshot ? new(snapshot.Accounts, snapshot.Sha256) : null,
        run.PolicyVersion,
        run.ResultSha256,
        run.Summary,
        run.Approval,
        run.Error);

    /// <summary>Without what tells of the whole book, where the caller may not see all of it: its figures and size, and errors, which name accounts.</summary>
    public RunView Within(AccountScope scope) =>
        scope.IsAll ? this : this with { Progress = new(Progress.Stage, 0, 0), Snapshot = null, Summary = null, Error = null };
}
