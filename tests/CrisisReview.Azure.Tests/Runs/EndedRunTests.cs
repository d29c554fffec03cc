using CrisisReview.Azure.Tests.House;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;
using CrisisReview.Pipeline.Stages;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>Runs that cannot succeed, that were cancelled, and messages that nobody can use.</summary>
public sealed class EndedRunTests
{
    [Fact]
    public async Task An_empty_book_fails_the_run_and_says_what_to_do()
    {
        var house = await RunHouse.OpenAsync(new FixedBook([], []));
        Assert.Contains("Import the accounts table", await FailureAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_currency_without_a_rate_fails_the_run_and_says_what_to_do()
    {
        var profile = SmallBook.Profiles[0] with { Account = SmallBook.Profiles[0].Account with { Currency = "THB" } };
        var house = await RunHouse.OpenAsync(new FixedBook([profile], []));
        Assert.Contains("Add rates.THB with PUT /api/policy", await FailureAsync(house), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_failed_at_every_attempt_fails_its_run_with_the_last_fault()
    {
        var house = await SmallHouseAsync();
        var run = await house.StartAsync();
        var message = Assert.Single(house.Queue.TakeAll());
        var fault = await Assert.ThrowsAsync<IOException>(() => Broken(house, "snapshot.json").Work.HandleAsync(message, CancellationToken.None));
        var outcome = await house.Process().Work.GiveUpAsync(message, CancellationToken.None);
        var failed = await house.FinishedAsync(run.RunId);

        Assert.Equal(WorkEnd.RunFailed, outcome.End);
        Assert.Equal((RunStatus.Failed, $"PrepareRun failed at every attempt: {fault.Message}"), (failed.Status, failed.Error));
        Assert.Equal(WorkEnd.RunEnded, (await house.Process().Work.HandleAsync(message, CancellationToken.None)).End);
        Assert.Equal(WorkEnd.RunEnded, (await house.Process().Work.GiveUpAsync(message, CancellationToken.None)).End);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no json")]
    [InlineData("null")]
    [InlineData("{\"kind\":\"prepareRun\",\"v\":2,\"runId\":\"run-1\"}")]
    [InlineData("{\"kind\":\"bakeCake\",\"v\":1,\"runId\":\"run-1\"}")]
    [InlineData("{\"kind\":\"prepareRun\",\"v\":1,\"runId\":\"../etc\"}")]
    [InlineData("{\"kind\":\"prepareRun\",\"v\":1}")]
    [InlineData("{\"v\":1,\"runId\":\"run-1\"}")]
    [InlineData("{\"kind\":\"finishReview\",\"v\":1}")]
    [InlineData("{\"kind\":\"finishReview\",\"v\":1,\"accountId\":\"A1\"}")]
    public async Task An_unreadable_message_fails_loudly_and_is_given_up_with_a_word(string text)
    {
        var house = await RunHouse.OpenAsync();
        await Assert.ThrowsAsync<FormatException>(() => house.Process().Work.HandleAsync(text, CancellationToken.None));
        var outcome = await house.Process().Work.GiveUpAsync(text, CancellationToken.None);
        Assert.Equal(WorkEnd.Unreadable, outcome.End);
        Assert.EndsWith(text, outcome.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_of_an_unknown_run_is_told_of()
    {
        var work = (await RunHouse.OpenAsync()).Process().Work;
        var text = new RankRun("nobody").ToText();
        Assert.Equal(WorkEnd.UnknownRun, (await work.HandleAsync(text, CancellationToken.None)).End);
        Assert.Equal(WorkEnd.UnknownRun, (await work.GiveUpAsync(text, CancellationToken.None)).End);
    }

    [Fact]
    public async Task An_import_that_failed_at_every_attempt_is_asked_for_again_later()
    {
        var house = await RunHouse.OpenAsync();
        var text = new FinishImport("abc").ToText();
        Assert.Equal(WorkEnd.Postponed, (await house.Process().Work.GiveUpAsync(text, CancellationToken.None)).End);
        Assert.Equal(text, Assert.Single(house.Queue.TakeDelayed()));
    }

    [Fact]
    public async Task A_cancelled_run_stops_and_stays_cancelled()
    {
        var house = await SmallHouseAsync();
        var run = await house.StartAsync();
        await house.Process().Work.HandleAsync(Assert.Single(house.Queue.TakeAll()), CancellationToken.None);
        await house.Process().Cancel.CancelAsync(run.RunId, "Eve", SetTime.Start, CancellationToken.None);
        var assess = house.Queue.TakeAll();

        Assert.NotEmpty(assess);
        Assert.All(assess, text => Assert.Equal(WorkEnd.RunEnded, house.Process().Work.HandleAsync(text, CancellationToken.None).GetAwaiter().GetResult().End));
        Assert.Empty(house.Queue.TakeAll());
        var stopped = await house.FinishedAsync(run.RunId);
        Assert.Equal((RunStatus.Cancelled, "Cancelled by Eve.", ""), (stopped.Status, stopped.Error, stopped.Packs));
    }

    [Fact]
    public async Task A_completed_run_cannot_be_cancelled()
    {
        var house = await SmallHouseAsync();
        var run = await house.StartAsync(packs: PackChoice.None);
        await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
        await Assert.ThrowsAsync<Pipeline.ConflictException>(() => house.Process().Cancel.CancelAsync(run.RunId, "Eve", SetTime.Start, CancellationToken.None));
    }

    private static Task<RunHouse> SmallHouseAsync() => RunHouse.OpenAsync(new FixedBook([.. SmallBook.Profiles.Take(3)], SmallBook.Executives));

    private static ReviewProcess Broken(RunHouse house, string file) =>
        house.Process(call => call.EndsWith(file, StringComparison.Ordinal) ? throw new IOException($"{file} cannot be reached.") : Task.CompletedTask);

    private static async Task<string> FailureAsync(RunHouse house)
    {
        var run = await house.StartAsync();
        await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
        var finished = await house.FinishedAsync(run.RunId);
        Assert.Equal(RunStatus.Failed, finished.Status);
        return finished.Error!;
    }
}
