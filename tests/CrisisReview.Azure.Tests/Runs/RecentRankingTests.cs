using System.Collections.Concurrent;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>Rankings stay in memory as long as their accounts fit in.</summary>
public sealed class RecentRankingTests
{
    private const int Accounts = 3;

    [Fact]
    public async Task Rankings_that_fit_are_read_once_and_the_oldest_goes_for_one_that_does_not()
    {
        var (house, runs) = await ThreeRunsAsync();
        var reads = new ConcurrentQueue<string>();
        var rankings = new RecentRankings(Watched(house, reads), 2 * (Accounts + 1));

        await AskAsync(rankings, runs[0], runs[1], runs[0], runs[1]);
        Assert.Equal(2, reads.Count);
        await AskAsync(rankings, runs[2], runs[1], runs[2]);
        Assert.Equal(3, reads.Count);
        await AskAsync(rankings, runs[0]);
        Assert.Equal(4, reads.Count);
    }

    [Fact]
    public async Task A_ranking_larger_than_all_that_is_kept_stays_until_the_next()
    {
        var (house, runs) = await ThreeRunsAsync();
        var reads = new ConcurrentQueue<string>();
        var rankings = new RecentRankings(Watched(house, reads), 1);

        await AskAsync(rankings, runs[0], runs[0]);
        Assert.Single(reads);
        await AskAsync(rankings, runs[1], runs[0]);
        Assert.Equal(3, reads.Count);
    }

    private static RunArchive Watched(RunHouse house, ConcurrentQueue<string> reads) => house.Process(call =>
    {
        if (call == "open ranking.jsonl")
        {
            reads.Enqueue(call);
        }

        return Task.CompletedTask;
    }).Archive;

    private static async Task AskAsync(RecentRankings rankings, params RunId[] runs)
    {
        foreach (var run in runs)
        {
            Assert.Equal(Accounts, (await rankings.GetAsync(run, CancellationToken.None)).Count);
        }
    }

    private static async Task<(RunHouse House, RunId[] Runs)> ThreeRunsAsync()
    {
        var house = await RunHouse.OpenAsync(new FixedBook([.. SmallBook.Profiles.Take(Accounts)], []));
        var runs = new List<RunId>();
        foreach (var key in new[] { "first", "second", "third" })
        {
            runs.Add((await house.StartAsync(key, PackChoice.None)).RunId);
            await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
        }

        return (house, [.. runs]);
    }
}
