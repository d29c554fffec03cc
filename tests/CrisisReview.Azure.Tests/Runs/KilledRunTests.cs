using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>A run ends the same wherever a process ends or a port fails on the way.</summary>
public sealed class KilledRunTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_fault_at_any_call_of_a_port_changes_nothing_of_what_a_run_leaves(bool endsProcess)
    {
        var book = new FixedBook([.. SmallBook.Profiles.Take(3)], []);
        var undisturbed = await RunAsync(await RunHouse.OpenAsync(book), new PortFault(int.MaxValue, endsProcess));
        Assert.Equal(RunStatus.Completed, undisturbed.Status);

        var call = 0;
        for (PortFault? fault = null; fault is null or { Struck: true };)
        {
            fault = new PortFault(++call, endsProcess);
            var finished = await RunAsync(await RunHouse.OpenAsync(book), fault);
            Assert.True(undisturbed == finished, $"A fault at call {call} led to {finished} instead of {undisturbed}.");
        }

        Assert.True(call > 60, $"Only {call} calls of ports were seen.");
    }

    private static async Task<FinishedRun> RunAsync(RunHouse house, PortFault fault)
    {
        var spoilt = house.Process(fault.WatchAsync);
        var sound = house.Process();
        var run = await StartAsync(house, spoilt, sound);
        await new Delivery().EmptyAsync(house.Queue, () => fault.Struck ? sound.Work : spoilt.Work);
        return await house.FinishedAsync(run.RunId);
    }

    /// <summary>Who gets no answer sends the request again.</summary>
    private static async Task<Run> StartAsync(RunHouse house, ReviewProcess spoilt, ReviewProcess sound)
    {
        try
        {
            return await house.StartAsync(spoilt);
        }
        catch (IOException)
        {
            return await house.StartAsync(sound);
        }
    }
}
