using System.Collections.Concurrent;

namespace CrisisReview.Pipeline.Runs;

/// <summary>The rankings asked for lately, in memory: once written a ranking never changes.</summary>
public sealed class RecentRankings(RunArchive archive)
{
    private const int Kept = 4;

    private readonly ConcurrentDictionary<RunId, IReadOnlyList<RankedAccount>> _rankings = new();
    private readonly ConcurrentQueue<RunId> _order = new();

    public async Task<IReadOnlyList<RankedAccount>> GetAsync(RunId runId, CancellationToken cancellation)
    {
        if (_rankings.TryGetValue(runId, out var known))
        {
            return known;
        }

        var read = await archive.ReadRankingAsync(runId, cancellation);
        if (_rankings.TryAdd(runId, read))
        {
            _order.Enqueue(runId);
        }

        if (_order.Count > Kept && _order.TryDequeue(out var oldest))
        {
            _rankings.TryRemove(oldest, out _);
        }

        return read;
    }
}
