using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>The same book, scenario, policy and date give the same bytes.</summary>
public sealed class RepeatableRunTests
{
    [Fact]
    public async Task Messages_delivered_twice_and_in_any_order_leave_the_same()
    {
        var expected = await RunAsync(SmallBook.Profiles, new());
        Assert.Equal(RunStatus.Completed, expected.Status);
        for (var seed = 1; seed <= 3; seed++)
        {
            Assert.Equal(expected, await RunAsync(SmallBook.Profiles, new(seed, Times: 2)));
        }
    }

    [Fact]
    public async Task The_size_of_a_batch_changes_no_hash_and_no_pack()
    {
        var one = await RunAsync(SmallBook.Profiles, new(), batchSize: 1);
        Assert.Equal(one, await RunAsync(SmallBook.Profiles, new(), batchSize: 3));
        Assert.Equal(one, await RunAsync(SmallBook.Profiles, new(), batchSize: 500));
    }

    [Fact]
    public async Task Accounts_put_in_another_order_change_no_hash_and_no_pack()
    {
        var (forward, backward) = (await RunHouse.OpenAsync(), await RunHouse.OpenAsync());
        await forward.PutBookAsync(SmallBook.Profiles, SmallBook.Executives);
        await backward.PutBookAsync(SmallBook.Profiles.Reverse(), [.. SmallBook.Executives.Reverse()]);
        Assert.Equal(await FinishAsync(forward, new()), await FinishAsync(backward, new()));
    }

    [Fact]
    public async Task One_figure_of_one_account_changes_both_hashes()
    {
        var changed = SmallBook.Profiles[0] with { Account = SmallBook.Profiles[0].Account with { AnnualRevenue = new(100_000.01m) } };
        var (before, after) = (await RunAsync(SmallBook.Profiles, new()), await RunAsync([changed, .. SmallBook.Profiles.Skip(1)], new()));
        Assert.NotEqual(before.SnapshotSha256, after.SnapshotSha256);
        Assert.NotEqual(before.ResultSha256, after.ResultSha256);
    }

    private static async Task<FinishedRun> RunAsync(IReadOnlyList<AccountProfile> profiles, Delivery delivery, int batchSize = 2) =>
        await FinishAsync(await RunHouse.OpenAsync(new FixedBook(profiles, SmallBook.Executives), new PipelineOptions { BatchSize = batchSize }), delivery);

    private static async Task<FinishedRun> FinishAsync(RunHouse house, Delivery delivery)
    {
        var run = await house.StartAsync();
        await delivery.EmptyAsync(house.Queue, () => house.Process().Work);
        return await house.FinishedAsync(run.RunId);
    }
}
