namespace CrisisReview.Pipeline.Runs;

/// <summary>The rankings asked for lately, in memory: once written a ranking never changes.</summary>
public sealed class RecentRankings(RunArchive archive)
{
    private const int Kept = 4;

    private readonly RecentDocuments _recent = new(Kept);

    public Task<IReadOnlyList<RankedAccount>> GetAsync(RunId runId, CancellationToken cancellation) =>
        _recent.GetAsync<IReadOnlyList<RankedAccount>>(runId, "ranking", async () => await archive.ReadRankingAsync(runId, cancellation).ToListAsync(cancellation));
}
