using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Decisions;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Packs;

namespace CrisisReview.Pipeline.Runs;

/// <summary>Answers questions about runs and their results.</summary>
public sealed class RunReading(IRunStore runs, IRunProgress progress, RunArchive archive, RecentRankings rankings)
{
    public async Task<Page<Run>> ListAsync(Paging paging, CancellationToken cancellation) =>
        paging.Of(await runs.ListAsync(cancellation), run => run.RunId.Value);

    /// <exception cref="NotFoundException">There is no such run.</exception>
    public async Task<Run> GetAsync(RunId runId, CancellationToken cancellation) =>
        (await runs.FindAsync(runId, cancellation))?.Value
        ?? throw new NotFoundException($"There is no run '{runId}'. GET /api/scenario-runs lists those there are.");

    /// <summary>How far the run's present stage is.</summary>
    public async Task<StageProgress> ProgressAsync(Run run, CancellationToken cancellation) => run.Status switch
    {
        RunStatus.Assessing or RunStatus.Attributing => new(run.Status, await progress.CountDoneAsync(run.RunId, run.Status, cancellation), run.Snapshot!.Batches),
        RunStatus.Rendering => new(run.Status, await progress.CountDoneAsync(run.RunId, run.Status, cancellation), run.PackCount!.Value),
        RunStatus.Completed => new(run.Status, run.PackCount ?? 0, run.PackCount ?? 0),
        _ => new(run.Status, 0, 0),
    };

    /// <exception cref="ConflictException">The run has no ranking yet, or never will.</exception>
    public async Task<Page<RankedAccount>> RankingAsync(RunId runId, RankingQuery query, Paging paging, CancellationToken cancellation) =>
        paging.Of(query.Apply(await RankedAsync(runId, query.Scope ?? AccountScope.All, cancellation)), account => account.AccountId.Value);

    /// <summary>Placements and hours.</summary>
    /// <exception cref="ConflictException">The run has no ranking yet, or never will.</exception>
    public async Task<RunExecutives> ExecutivesAsync(RunId runId, CancellationToken cancellation)
    {
        GuardRanked(await GetAsync(runId, cancellation), AccountScope.All);
        return await archive.ReadExecutivesAsync(runId, cancellation);
    }

    /// <exception cref="NotFoundException">The run has no such account, or the caller may not see it.</exception>
    public async Task<RunAccount> AccountAsync(RunId runId, AccountId accountId, AccountScope scope, CancellationToken cancellation)
    {
        var ranked = (await RankedAsync(runId, scope, cancellation)).FirstOrDefault(account => account.AccountId == accountId && scope.Covers(account.ExecutiveId))
            ?? throw new NotFoundException($"Run {runId} has no account '{accountId}'. GET /api/scenario-runs/{runId}/ranking lists its accounts.");
        var attention = ranked.Attention is { } range ? await archive.ReadAttentionAsync(runId, range, cancellation) : [];
        return new(ranked, await archive.ReadAssessmentAsync(runId, ranked.Location, cancellation), attention.SingleOrDefault());
    }

    public async Task<IReadOnlyList<PackItem>> PacksAsync(RunId runId, CancellationToken cancellation)
    {
        await GetAsync(runId, cancellation);
        return await archive.ReadManifestAsync(runId, cancellation);
    }

    private async Task<IReadOnlyList<RankedAccount>> RankedAsync(RunId runId, AccountScope scope, CancellationToken cancellation)
    {
        GuardRanked(await GetAsync(runId, cancellation), scope);
        return await rankings.GetAsync(runId, cancellation);
    }

    private static void GuardRanked(Run run, AccountScope scope)
    {
        if (run.ResultSha256 is null || run.Status == RunStatus.Cancelled)
        {
            throw new ConflictException(run switch
            {
                { Error: { } error } when scope.IsAll => $"Run {run.RunId} has no ranking: {error}",
                { Error: not null } => $"Run {run.RunId} has no ranking: it {(run.Status == RunStatus.Failed ? "has failed" : "was cancelled")}. Management can see why.",
                _ => $"Run {run.RunId} is {run.Status.ToString().ToLowerInvariant()}; its ranking is not there yet. Ask again when it has completed.",
            });
        }
    }
}
