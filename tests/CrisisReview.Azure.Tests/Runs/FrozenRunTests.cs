using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Pipeline.Messages;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>What a run was asked and what book it saw is decided once.</summary>
public sealed class FrozenRunTests
{
    [Fact]
    public async Task Later_edits_of_book_scenario_and_policy_do_not_touch_a_run()
    {
        var (untouched, edited) = (await FilledAsync(), await FilledAsync());
        var runs = (await StartOwnAsync(untouched), await StartOwnAsync(edited));
        await edited.Process().Scenarios.PutAsync(new("own"), Own(horizon: 24), CancellationToken.None);
        var policy = await edited.Process().Policies.CurrentAsync(CancellationToken.None);
        await edited.Process().Policies.ReplaceAsync(policy with { LossGivenDefault = 0.9m }, CancellationToken.None);
        await edited.Process().Work.HandleAsync(new PrepareRun(runs.Item2.RunId.Value).ToText(), CancellationToken.None);
        await edited.PutBookAsync([SmallBook.Profile("A1", "e2", 5), SmallBook.Profile("Z9", "e1", 5)], []);

        Assert.Equal(await FinishAsync(untouched, runs.Item1), await FinishAsync(edited, runs.Item2));
    }

    [Fact]
    public async Task Two_snapshots_at_once_of_a_book_that_changed_in_between_are_one()
    {
        var house = await FilledAsync();
        var run = await house.StartAsync();
        house.Queue.TakeAll();
        var prepare = new PrepareRun(run.RunId.Value).ToText();
        var slowArrived = new TaskCompletionSource();
        var letSlowGo = new TaskCompletionSource();
        var slow = house.Process(call =>
        {
            if (call != "write once snapshot.json")
            {
                return Task.CompletedTask;
            }

            slowArrived.SetResult();
            return letSlowGo.Task;
        });

        var slowPrepare = slow.Work.HandleAsync(prepare, CancellationToken.None);
        await slowArrived.Task;
        await house.PutBookAsync([SmallBook.Profile("A1", "e2", 5)], []);
        await house.Process().Work.HandleAsync(prepare, CancellationToken.None);
        letSlowGo.SetResult();
        await slowPrepare;
        var finished = await FinishAsync(house, run);

        var fresh = await FilledAsync();
        await fresh.PutBookAsync([SmallBook.Profile("A1", "e2", 5)], []);
        Assert.Equal(await FinishAsync(fresh, await fresh.StartAsync()), finished);
    }

    [Fact]
    public async Task Twenty_starts_at_once_with_one_key_are_one_run()
    {
        var house = await FilledAsync();
        var started = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => house.StartAsync()));
        Assert.Single(started.Select(run => run.RunId).Distinct());
        Assert.Single((await house.Process().Reading.ListAsync(new(), CancellationToken.None)).Items);
        Assert.Equal(RunStatus.Completed, (await FinishAsync(house, started[0])).Status);
    }

    [Fact]
    public async Task A_key_used_for_another_request_is_refused()
    {
        var house = await RunHouse.OpenAsync();
        await house.StartAsync("key", PackChoice.None);
        var refusal = await Assert.ThrowsAsync<Pipeline.InvalidRequestException>(() => house.StartAsync("key", PackChoice.Accounts));
        Assert.Contains("Idempotency-Key", refusal.Message, StringComparison.Ordinal);
    }

    private static Scenario Own(int horizon) => ScenarioLibrary.Find(new("mild-recession"))! with { Id = new("own"), HorizonMonths = horizon };

    private static async Task<RunHouse> FilledAsync()
    {
        var house = await RunHouse.OpenAsync();
        await house.PutBookAsync(SmallBook.Profiles, SmallBook.Executives);
        return house;
    }

    private static async Task<Run> StartOwnAsync(RunHouse house)
    {
        await house.Process().Scenarios.PutAsync(new("own"), Own(horizon: 12), CancellationToken.None);
        return await house.Process().Start.StartAsync(RunId.OfKey("own"), new() { ScenarioId = new("own") }, "Eve", SetTime.Start, CancellationToken.None);
    }

    private static async Task<FinishedRun> FinishAsync(RunHouse house, Run run)
    {
        await new Delivery().EmptyAsync(house.Queue, () => house.Process().Work);
        return await house.FinishedAsync(run.RunId);
    }
}
