namespace CrisisReview.Pipeline.Runs;

/// <summary>The rankings asked for lately, in memory: once written a ranking never changes.</summary>
/// <param name="archive">Where they are read.</param>
/// <param name="kept">How much is kept, in accounts, each of which takes about 1.5 kB: the one ranking of a large book, or many of small ones.</param>
public sealed class RecentRankings(RunArchive archive, int kept = 50_000)
{
    private readonly RecentDocuments _recent = new(kept);

    public Task<IReadOnlyList<RankedAccount>> GetAsync(RunId runId, CancellationToken cancellation) =>
        _recent.GetAsync<IReadOnlyList<RankedAccount>>(
            runId, "ranking", async () => await archive.ReadRankingAsync(runId, cancellation).ToListAsync(cancellation), ranking => 1 + ranking.Count);
}
