using CrisisReview.Azure.Tests.House;
using CrisisReview.Azure.Tests.Imports;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Reviews;

namespace CrisisReview.Azure.Tests.Reviews;

/// <summary>A recorded review reaches its profile, wherever its process ends, and reaches it once.</summary>
public sealed class KilledReviewTests
{
    [Fact]
    public async Task A_process_that_ends_at_any_call_of_a_port_is_followed_by_another()
    {
        var ends = new HashSet<int>();
        var call = 0;
        for (PortFault? fault = null; fault is null or { Struck: true };)
        {
            fault = new PortFault(++call);
            var house = await TestReview.FilledHouseAsync();
            await TryRecordAsync(house.Process(fault.WatchAsync));
            await TestBookFile.FinishAsync(house);
            var recorded = (await TestReview.ListAsync(house)).Count;
            ends.Add(recorded);

            Assert.True((recorded == 0 ? 1m : 9m) == (await TestReview.ProfileAsync(house)).AbilityPay, $"A process that ended at call {call} left another profile.");
            Assert.Null((await house.Process().States.ReadAsync(CancellationToken.None)).Value.Writer);
            Assert.Equal(ReviewEffect.Applied, (await TestReview.RecordAsync(house.Process())).Review.Effect);
            Assert.Single(await TestReview.ListAsync(house));
            Assert.Equal(9m, (await TestReview.ProfileAsync(house)).AbilityPay);
        }

        Assert.True(ends.SetEquals([0, 1]), "Both ends must have been seen.");
        Assert.True(call > 10, $"Only {call} calls of ports were seen.");
    }

    [Fact]
    public async Task A_request_that_is_repeated_while_its_dead_process_holds_the_book_is_told_to_wait_and_healed_later()
    {
        var house = await TestReview.FilledHouseAsync();
        var dead = house.Process(name => name.StartsWith("put profiles", StringComparison.Ordinal) ? throw new IOException("Its process has ended.") : Task.CompletedTask);
        await TryRecordAsync(dead);

        await Assert.ThrowsAsync<BookBusyException>(() => TestReview.RecordAsync(house.Process()));
        await TestBookFile.FinishAsync(house);
        Assert.Equal(9m, (await TestReview.ProfileAsync(house)).AbilityPay);
        Assert.Equal(ReviewEffect.Applied, Assert.Single(await TestReview.ListAsync(house)).Effect);
    }

    [Fact]
    public async Task A_slow_process_that_was_taken_over_writes_no_more()
    {
        var house = await TestReview.FilledHouseAsync();
        var (arrived, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var (found, put) = (0, 0);
        var slow = house.Process(name =>
        {
            put += name.StartsWith("put", StringComparison.Ordinal) ? 1 : 0;
            return name == "find account" && ++found == 2 && arrived.TrySetResult() ? go.Task : Task.CompletedTask;
        });
        var recording = TestReview.RecordAsync(slow);
        await arrived.Task;
        await TestBookFile.FinishAsync(house);
        await TestReview.RecordAsync(house.Process(), TestReview.Request(day: 2, pay: 4));
        go.SetResult();

        await Assert.ThrowsAsync<BookBusyException>(() => recording);
        Assert.Equal(0, put);
        Assert.Equal(4m, (await TestReview.ProfileAsync(house)).AbilityPay);
    }

    private static async Task TryRecordAsync(ReviewProcess process)
    {
        try
        {
            await TestReview.RecordAsync(process);
        }
        catch (IOException)
        {
            // Its process has ended.
        }
    }
}
