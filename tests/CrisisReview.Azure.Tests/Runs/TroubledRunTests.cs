using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Stages;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>What a run tells of faults on its way, and messages that come too late.</summary>
public sealed class TroubledRunTests
{
    private static readonly FixedBook Book = new([.. SmallBook.Profiles.Take(3)], SmallBook.Executives);

    [Fact]
    public async Task A_fault_that_cannot_be_noted_on_its_run_is_thrown_before_the_one_of_noting_it()
    {
        var (house, _, message) = await StartedAsync();
        var isBroken = false;
        var broken = house.Process(call =>
        {
            var strikes = isBroken;
            isBroken |= call == "find snapshot.json";
            return strikes ? throw new IOException("The table cannot be reached.") : isBroken ? throw new IOException("The snapshot cannot be reached.") : Task.CompletedTask;
        });
        var thrown = await Assert.ThrowsAsync<AggregateException>(() => broken.Work.HandleAsync(message, CancellationToken.None));

        Assert.Equal(["The snapshot cannot be reached.", "The table cannot be reached."], thrown.InnerExceptions.Select(fault => fault.Message));
        Assert.StartsWith("The snapshot cannot be reached.", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_timed_out_is_noted_as_any_other_fault()
    {
        var (house, run, message) = await StartedAsync();
        var slow = house.Process(call => call == "find snapshot.json" ? throw new TaskCanceledException("No answer within a minute.") : Task.CompletedTask);
        await Assert.ThrowsAsync<TaskCanceledException>(() => slow.Work.HandleAsync(message, CancellationToken.None));

        Assert.Equal("No answer within a minute.", (await house.Process().Reading.GetAsync(run.RunId, CancellationToken.None)).Trouble);
    }

    [Fact]
    public async Task A_long_refusal_is_noted_by_its_first_paragraph_and_the_number_of_tries()
    {
        var (house, run, message) = await StartedAsync();
        var tries = new AggregateException("Retry failed after 2 tries.", new IOException("First."), new IOException("Forbidden.\nStatus: 403\n\nHeaders:\nsecret: 1"));
        var refused = house.Process(call => call == "find snapshot.json" ? throw tries : Task.CompletedTask);
        await Assert.ThrowsAsync<AggregateException>(() => refused.Work.HandleAsync(message, CancellationToken.None));

        Assert.Equal("Forbidden. Status: 403 (2 tries)", (await house.Process().Reading.GetAsync(run.RunId, CancellationToken.None)).Trouble);
    }

    [Fact]
    public async Task A_message_given_up_after_its_run_has_gone_on_fails_nothing()
    {
        var (house, run, prepare) = await StartedAsync();
        await house.Process().Work.HandleAsync(prepare, CancellationToken.None);
        foreach (var text in house.Queue.TakeAll())
        {
            await house.Process().Work.HandleAsync(text, CancellationToken.None);
        }

        Assert.Equal(WorkEnd.Done, (await house.Process().Work.GiveUpAsync(prepare, CancellationToken.None)).End);
        await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
        Assert.Equal(RunStatus.Completed, (await house.FinishedAsync(run.RunId)).Status);
    }

    [Fact]
    public async Task A_message_that_comes_again_once_the_next_stage_was_sent_sends_nothing()
    {
        var (house, run, prepare) = await StartedAsync();
        var stages = 0;
        for (IReadOnlyList<string> texts = [prepare]; texts.Count > 0; stages++)
        {
            var next = await SentByAsync(house, texts);
            Assert.Empty(await SentByAsync(house, texts));
            texts = next;
        }

        Assert.Equal(5, stages);
        Assert.Equal(RunStatus.Completed, (await house.FinishedAsync(run.RunId)).Status);
    }

    [Fact]
    public async Task A_message_delayed_until_its_run_is_deleted_is_told_of_and_brings_nothing_back()
    {
        var (house, run, prepare) = await StartedAsync();
        await house.Storage.Runs.DeleteEntityAsync("run", run.RunId.Value);

        Assert.Equal(WorkEnd.UnknownRun, (await house.Process().Work.HandleAsync(prepare, CancellationToken.None)).End);
        Assert.Equal(WorkEnd.UnknownRun, (await house.Process().Work.GiveUpAsync(prepare, CancellationToken.None)).End);
        await Assert.ThrowsAsync<NotFoundException>(() => house.Process().Reading.GetAsync(run.RunId, CancellationToken.None));
        Assert.Empty(house.Queue.TakeAll());
    }

    [Fact]
    public async Task A_large_run_keeps_no_small_one_waiting_for_more_parts_than_may_wait()
    {
        var options = new PipelineOptions { BatchSize = 5, MostPartsWaiting = 2 };
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives), options);
        var large = await house.StartAsync("large", PackChoice.Accounts);
        await HandleAllAsync(house, large);
        var small = await house.StartAsync("small", PackChoice.None);
        var order = await new Turns(house).EmptyAsync();
        var lastOfSmall = order.FindLastIndex(message => message.RunId == small.RunId.Value);

        for (int first = 0, turn = 0; turn <= lastOfSmall; turn++)
        {
            first = order[turn].RunId == small.RunId.Value ? turn + 1 : first;
            Assert.True(turn - first < options.MostPartsWaiting, $"{turn - first + 1} parts of the large run went before one of the small run: {string.Join('\n', order)}");
        }

        Assert.True(lastOfSmall < order.Count - options.MostPartsWaiting, "The small run ended last.");
        Assert.All([large, small], run => Assert.Equal(RunStatus.Completed, house.FinishedAsync(run.RunId).GetAwaiter().GetResult().Status));
    }

    private static async Task<IReadOnlyList<string>> SentByAsync(RunHouse house, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            await house.Process().Work.HandleAsync(text, CancellationToken.None);
        }

        return house.Queue.TakeAll();
    }

    /// <summary>Brings the large run to where its packs wait.</summary>
    private static async Task HandleAllAsync(RunHouse house, Run run)
    {
        while ((await house.Process().Reading.GetAsync(run.RunId, CancellationToken.None)).Status != RunStatus.Rendering)
        {
            foreach (var text in house.Queue.TakeAll())
            {
                await house.Process().Work.HandleAsync(text, CancellationToken.None);
            }
        }
    }

    private static async Task<(RunHouse House, Run Run, string Message)> StartedAsync()
    {
        var house = await RunHouse.OpenAsync(Book);
        var run = await house.StartAsync();
        return (house, run, Assert.Single(house.Queue.TakeAll()));
    }
}
