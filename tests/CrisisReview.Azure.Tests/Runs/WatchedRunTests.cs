using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Stages;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>A run whose messages were lost is found and resumed, or failed with the reason.</summary>
public sealed class WatchedRunTests
{
    private static readonly FixedBook Book = new(SmallBook.Profiles, SmallBook.Executives);
    private static readonly PipelineOptions Options = new() { BatchSize = 2, MostPartsWaiting = 2, MostResumptions = 3, BookPatience = TimeSpan.FromSeconds(1) };

    public static TheoryData<Type> Kinds { get; } = [typeof(PrepareRun), typeof(AssessBatch), typeof(AttributeBatch), typeof(RankRun), typeof(RenderPack)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Messages_lost_in_any_stage_are_sent_again_and_the_run_ends_the_same(Type kind)
    {
        var expected = await FinishedAsync(await RunHouse.OpenAsync(Book, Options), lost: null);
        var house = await RunHouse.OpenAsync(Book, Options);

        Assert.Equal(RunStatus.Completed, expected.Status);
        Assert.Equal(expected, await FinishedAsync(house, lost: kind));
    }

    [Fact]
    public async Task A_run_is_left_alone_until_nothing_was_done_for_the_set_time()
    {
        var (house, run) = await StrandedAsync();
        Assert.Empty(await LookAsync(house));
        house.Time.Pass(house.Options.StuckAfter - TimeSpan.FromSeconds(1));
        Assert.Empty(await LookAsync(house));
        house.Time.Pass(TimeSpan.FromSeconds(1));
        var outcome = Assert.Single(await LookAsync(house));

        Assert.Equal(WorkEnd.Resumed, outcome.End);
        Assert.Contains($"Run {run.RunId}: Queued stood still for 15 minutes", outcome.Words, StringComparison.Ordinal);
        Assert.Equal(new PrepareRun(run.RunId.Value).ToText(), Assert.Single(house.Queue.TakeAll()));
    }

    [Fact]
    public async Task A_part_that_was_done_begins_the_set_time_anew()
    {
        var (house, run) = await StrandedAsync();
        await LookAsync(house);
        await house.Process().Work.HandleAsync(new PrepareRun(run.RunId.Value).ToText(), CancellationToken.None);
        house.Queue.TakeAll();
        for (var batch = 0; batch < 2; batch++)
        {
            house.Time.Pass(house.Options.StuckAfter - TimeSpan.FromSeconds(1));
            Assert.Empty(await LookAsync(house));
            await house.Process().Work.HandleAsync(new AssessBatch(run.RunId.Value, batch).ToText(), CancellationToken.None);
            house.Queue.TakeAll();
        }
    }

    [Fact]
    public async Task A_run_that_was_resumed_too_often_in_vain_fails_with_the_reason()
    {
        var (house, run) = await StrandedAsync();
        await LookAsync(house);
        var ends = new List<WorkEnd>();
        for (var look = 0; look < 4; look++)
        {
            house.Time.Pass(house.Options.StuckAfter);
            ends.Add(Assert.Single(await LookAsync(house)).End);
            house.Queue.TakeAll();
        }

        house.Time.Pass(house.Options.StuckAfter);
        Assert.Empty(await LookAsync(house));
        Assert.Equal([WorkEnd.Resumed, WorkEnd.Resumed, WorkEnd.Resumed, WorkEnd.RunFailed], ends);
        var failed = await house.FinishedAsync(run.RunId);
        Assert.Equal((RunStatus.Failed, "Queued stood still for 15 minutes, though the work was sent again 3 times. Start a new run; the app's log tells more."), (failed.Status, failed.Error));
    }

    [Fact]
    public async Task A_message_that_had_no_outcome_at_any_attempt_is_sent_again_some_times_before_its_run_fails()
    {
        var (house, run) = await StrandedAsync();
        var text = new PrepareRun(run.RunId.Value).ToText();
        for (var time = 0; time < 3; time++)
        {
            Assert.Equal(WorkEnd.Resumed, (await house.Process().Work.GiveUpAsync(text, CancellationToken.None)).End);
            Assert.Equal(text, Assert.Single(house.Queue.TakeAll()));
        }

        Assert.Equal(WorkEnd.RunFailed, (await house.Process().Work.GiveUpAsync(text, CancellationToken.None)).End);
        Assert.StartsWith("PrepareRun had no outcome at any attempt, though", (await house.FinishedAsync(run.RunId)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_cannot_be_looked_at_keeps_the_watch_from_no_other()
    {
        var (house, run) = await StrandedAsync("one");
        var other = await house.StartAsync("two");
        house.Queue.TakeAll();
        await LookAsync(house);
        house.Time.Pass(house.Options.StuckAfter);
        var strikes = 0;
        var spoilt = house.Process(call => call == "count done of Queued" && strikes++ == 0 ? throw new IOException("Storage is gone.") : Task.CompletedTask);
        var fault = await Assert.ThrowsAsync<AggregateException>(() => spoilt.Watch.LookAsync(house.Time.GetUtcNow(), CancellationToken.None));

        Assert.Contains("could not be looked after: Storage is gone.", Assert.Single(fault.InnerExceptions).Message, StringComparison.Ordinal);
        Assert.Contains(Assert.Single(house.Queue.TakeAll()), new[] { run, other }.Select(r => new PrepareRun(r.RunId.Value).ToText()));
    }

    private static async Task<(RunHouse House, Run Run)> StrandedAsync(string key = "one")
    {
        var house = await RunHouse.OpenAsync(Book, Options);
        var run = await house.StartAsync(key);
        house.Queue.TakeAll();
        return (house, run);
    }

    private static Task<IReadOnlyList<WorkOutcome>> LookAsync(RunHouse house) => house.Process().Watch.LookAsync(house.Time.GetUtcNow(), CancellationToken.None);

    /// <summary>Every message of the kind is lost once; the watch looks whenever nothing is left to deliver.</summary>
    private static async Task<FinishedRun> FinishedAsync(RunHouse house, Type? lost)
    {
        var started = house.Time.GetUtcNow();
        var run = await house.StartAsync();
        var gone = 0;
        var seen = new HashSet<string>();
        while (!RunStates.HasEnded((await house.Process().Reading.GetAsync(run.RunId, CancellationToken.None)).Status))
        {
            Assert.True(house.Time.GetUtcNow() - started < house.Options.StuckAfter * 60, "The run was not resumed.");
            foreach (var text in house.Queue.TakeAll())
            {
                if (WorkMessage.Parse(text).GetType() == lost && seen.Add(text))
                {
                    gone++;
                    continue;
                }

                await house.Process().Work.HandleAsync(text, CancellationToken.None);
            }

            if (lost is not null)
            {
                house.Time.Pass(house.Options.StuckAfter / 2);
                await LookAsync(house);
            }
        }

        Assert.Equal(lost is null, gone == 0);
        return await house.FinishedAsync(run.RunId);
    }
}
