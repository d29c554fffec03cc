using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Testing;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>A run ends the same wherever a process ends or a port fails on the way.</summary>
public sealed class KilledRunTests
{
    private const int Apart = 40;

    // Neighbouring calls mostly read or write alike; the longer run takes every one.
    private static readonly int Step = LongTests.Wanted ? 1 : 8;

    private static readonly FixedBook Book = new([.. SmallBook.Profiles.Take(3)], []);

    [Fact]
    public async Task A_process_that_ends_at_any_call_of_a_port_changes_nothing_of_what_a_run_leaves()
    {
        var undisturbed = await RunAsync(new PortFault(int.MaxValue));
        Assert.Equal(RunStatus.Completed, undisturbed.Status);

        var call = 1;
        for (PortFault? fault = null; fault is null or { Struck: true }; call += Step)
        {
            fault = new PortFault(call);
            var finished = await RunAsync(fault);
            Assert.True(undisturbed == finished, $"A process that ended at call {call} led to {finished} instead of {undisturbed}.");
        }

        Assert.True(call > 60, $"Only {call} calls of ports were seen.");
    }

    [Fact]
    public async Task Ports_that_fail_again_and_again_change_nothing_of_what_a_run_leaves()
    {
        var undisturbed = await RunAsync(new PortFault(int.MaxValue));
        for (var call = 1; call <= Apart; call += Step)
        {
            var fault = new PortFault(call, every: Apart);
            var finished = await RunAsync(fault, endsProcess: false);
            Assert.True(undisturbed == finished, $"Faults at call {call} and every {Apart} calls led to {finished} instead of {undisturbed}.");
            Assert.True(fault.Calls > 60, $"Only {fault.Calls} calls of ports were seen.");
        }
    }

    private static async Task<FinishedRun> RunAsync(PortFault fault, bool endsProcess = true)
    {
        var house = await RunHouse.OpenAsync(Book);
        var spoilt = house.Process(call => IsReadOfBook(call) ? Task.CompletedTask : fault.WatchAsync(call));
        var sound = house.Process();
        var run = await StartAsync(house, spoilt, sound);
        await new Delivery().EmptyAsync(house.Queue, () => fault.Struck && endsProcess ? sound.Work : spoilt.Work);
        return await house.FinishedAsync(run.RunId);
    }

    /// <summary>Reads of the book's many partitions are all alike, and change nothing.</summary>
    private static bool IsReadOfBook(string call) => call.StartsWith("read partition", StringComparison.Ordinal);

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
