using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Stages;
using CrisisReview.Testing;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>A sign-off changes no result, and its packs take the place of the old ones at once and whole.</summary>
public sealed class ApprovedRunTests
{
    // Neighbouring calls mostly read or write alike; the longer run takes more of them.
    private static readonly int Step = LongTests.Wanted ? 4 : 20;

    private static readonly FixedBook Book = new([.. SmallBook.Profiles.Take(3)], SmallBook.Executives);

    [Fact]
    public async Task Packs_are_the_old_ones_until_all_are_printed_again()
    {
        var (house, run) = await CompletedAsync();
        var before = await house.FinishedAsync(run.RunId);
        var approved = await ApproveAsync(house.Process(), run.RunId);
        var messages = house.Queue.TakeAll();
        foreach (var text in messages.Skip(1))
        {
            await house.Process().Work.HandleAsync(text, CancellationToken.None);
            Assert.Equal(before, await house.FinishedAsync(run.RunId));
        }

        await house.Process().Work.HandleAsync(messages[0], CancellationToken.None);
        var after = await house.FinishedAsync(run.RunId);

        Assert.Equal(new RunApproval("Ana", SetTime.Start, "Well done"), approved.Approval);
        Assert.Equal(approved.PackCount, messages.Count);
        Assert.Equal((before.ResultSha256, before.SnapshotSha256, RunStatus.Completed), (after.ResultSha256, after.SnapshotSha256, after.Status));
        Assert.NotEqual(before.Packs, after.Packs);
        Assert.DoesNotContain("Approved = False", after.Packs, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Processes_that_end_anywhere_and_messages_that_come_again_leave_the_same_packs()
    {
        var expected = await ApprovedAsync(new PortFault(int.MaxValue), new());
        Assert.Equal(expected, await ApprovedAsync(new PortFault(int.MaxValue), new(Seed: 2, Times: 2)));
        var call = 1;
        for (PortFault? fault = null; fault is null or { Struck: true }; call += Step)
        {
            fault = new PortFault(call);
            Assert.True(expected == await ApprovedAsync(fault, new()), $"A process that ended at call {call} led to other packs.");
        }

        Assert.True(call > 20, $"Only {call} calls of ports were seen.");
    }

    [Fact]
    public async Task A_first_list_of_packs_that_comes_late_does_not_take_the_place_of_the_approved_one()
    {
        var (house, run) = await CompletedAsync();
        var first = await house.Process().Archive.ReadManifestAsync(run.RunId, CancellationToken.None);
        await ApproveAsync(house.Process(), run.RunId);
        await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
        await house.Process().Archive.WriteManifestAsync(run.RunId, first, CancellationToken.None);

        Assert.All(await house.Process().Packs.ListAsync(run.RunId, AccountScope.All, CancellationToken.None), pack => Assert.True(pack.Approved));
        await ApproveAsync(house.Process(), run.RunId);
        Assert.Empty(house.Queue.TakeAll());
    }

    [Fact]
    public async Task A_pack_that_cannot_be_printed_again_leaves_its_run_as_it_is()
    {
        var (house, run) = await CompletedAsync();
        await ApproveAsync(house.Process(), run.RunId);
        var outcome = await house.Process().Work.GiveUpAsync(house.Queue.TakeAll()[0], CancellationToken.None);

        Assert.Equal(WorkEnd.LeftUndone, outcome.End);
        Assert.Equal(RunStatus.Completed, (await house.FinishedAsync(run.RunId)).Status);
        Assert.Equal(WorkEnd.UnknownRun, (await house.Process().Work.HandleAsync(new ReprintPack("nobody", 0).ToText(), CancellationToken.None)).End);
    }

    [Fact]
    public async Task A_run_under_way_is_not_approved()
    {
        var house = await RunHouse.OpenAsync(Book);
        var run = await house.StartAsync();
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => ApproveAsync(house.Process(), run.RunId));

        Assert.Contains("Ask again then", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotFoundException>(() => ApproveAsync(house.Process(), new("nobody")));
    }

    [Fact]
    public async Task An_executives_own_pack_is_that_of_the_newest_approved_run_else_of_the_newest()
    {
        var house = await RunHouse.OpenAsync(Book);
        var runs = new List<RunId>();
        foreach (var key in (string[])["first", "second", "third"])
        {
            runs.Add((await house.StartAsync(key)).RunId);
            house.Time.Pass(TimeSpan.FromHours(1));
        }

        await Assert.ThrowsAsync<NotFoundException>(() => OwnAsync(house));
        await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
        Assert.Equal(runs[2], await OwnAsync(house));
        await ApproveAsync(house.Process(), runs[0]);
        Assert.Equal(runs[0], await OwnAsync(house));
        await ApproveAsync(house.Process(), runs[1]);
        Assert.Equal(runs[1], await OwnAsync(house));
        var (ofRun, calendar, content) = await house.Process().Own.OpenCalendarAsync(new("e1"), CancellationToken.None);
        await content.DisposeAsync();
        Assert.Equal((runs[1], "executives/e1.ics"), (ofRun, calendar.Name));
        await Assert.ThrowsAsync<NotFoundException>(() => house.Process().Own.OpenCalendarAsync(new("e9"), CancellationToken.None));
        await Assert.ThrowsAsync<NotFoundException>(() => house.Process().Own.OpenPackAsync(new("e9"), CancellationToken.None));
    }

    private static async Task<RunId> OwnAsync(RunHouse house)
    {
        var (runId, pack, content) = await house.Process().Own.OpenPackAsync(new ExecutiveId("e1"), CancellationToken.None);
        await content.DisposeAsync();
        Assert.Equal("executives/e1.pdf", pack.Name);
        return runId;
    }

    private static Task<Run> ApproveAsync(ReviewProcess process, RunId runId) =>
        process.Approve.ApproveAsync(runId, "Ana", new() { Note = "Well done" }, SetTime.Start, CancellationToken.None);

    private static async Task<(RunHouse House, Run Run)> CompletedAsync()
    {
        var house = await RunHouse.OpenAsync(Book);
        var run = await house.StartAsync();
        await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
        return (house, run);
    }

    /// <summary>Approves with a process that ends; whoever gets no answer asks again.</summary>
    private static async Task<FinishedRun> ApprovedAsync(PortFault fault, Delivery delivery)
    {
        var (house, run) = await CompletedAsync();
        var (spoilt, sound) = (house.Process(fault.WatchAsync), house.Process());
        try
        {
            await ApproveAsync(spoilt, run.RunId);
        }
        catch (IOException)
        {
            await ApproveAsync(sound, run.RunId);
        }

        await delivery.EmptyAsync(house.Queue, () => fault.Struck ? sound.Work : spoilt.Work);
        var finished = await house.FinishedAsync(run.RunId);
        Assert.DoesNotContain("Approved = False", finished.Packs, StringComparison.Ordinal);
        return finished;
    }
}
