using System.Text.Json;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Serialization;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Questions;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Questions;

/// <summary>A question is answered with the figures that a run would have, and leaves nothing behind.</summary>
public sealed class AskWhatIfTests
{
    private static readonly WhatIfRequest Recession = new() { ScenarioId = new("mild-recession") };

    [Theory]
    [InlineData(Sampling.Plain, 20_000, 1)]
    [InlineData(Sampling.Tail, 4_000, 9)]
    public async Task The_figures_are_those_of_a_run(Sampling sampling, int paths, long seed)
    {
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives));
        var request = new RunRequest { ScenarioId = Recession.ScenarioId, Paths = paths, Seed = seed, Sampling = sampling, Packs = PackChoice.None };
        var process = house.Process();
        var started = await process.Start.StartAsync(RunId.OfKey("one"), request, "Eve", house.Time.GetUtcNow(), CancellationToken.None);
        await new Delivery().EmptyAsync(house.Queue, () => process.Work);
        var run = await process.Reading.GetAsync(started.RunId, CancellationToken.None);
        var ranking = await process.Reading.RankingAsync(started.RunId, new(), new(), CancellationToken.None);

        var answer = await AskAsync(house, Recession with { Paths = paths, Seed = seed, Sampling = sampling });

        Assert.Equal(Text(run.Summary), Text(answer.Summary));
        Assert.Equal(Text(ranking.Items.Select(account => account.Row)), Text(answer.Rows));
        Assert.Equal(
            (run.AsOf, run.Simulation, run.PolicyVersion, run.Snapshot!.Accounts, ranking.Total),
            (answer.Asked.AsOf, answer.Asked.Simulation, answer.Asked.Policy.Version, answer.Accounts, answer.Total));
    }

    [Fact]
    public async Task As_many_rows_as_are_wanted_come_in_order_of_exposure()
    {
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives));
        Assert.Equal([1, 2, 3, 4], (await AskAsync(house, Recession)).Rows.Select(row => row.ExposureRank!.Value));
        var two = await AskAsync(house, Recession with { Top = 2 });
        Assert.Equal([1, 2], two.Rows.Select(row => row.ExposureRank!.Value));
        Assert.Equal((4, 5), (two.Total, two.Accounts));
    }

    [Fact]
    public async Task One_thread_or_three_answer_the_same()
    {
        var book = new FixedBook(SmallBook.Profiles, SmallBook.Executives);
        var one = await AskAsync(await RunHouse.OpenAsync(book, new PipelineOptions { Threads = 1 }), Recession);
        var three = await AskAsync(await RunHouse.OpenAsync(book, new PipelineOptions { Threads = 3 }), Recession);
        Assert.Equal(Text(one.Summary), Text(three.Summary));
        Assert.Equal(Text(one.Rows), Text(three.Rows));
    }

    [Fact]
    public async Task Nothing_is_written_and_nothing_is_sent()
    {
        var calls = new CallList();
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives));
        await house.Process(calls.Watch).WhatIf.AskAsync(Recession, SetTime.Start, CancellationToken.None);
        Assert.NotEmpty(calls.All);
        Assert.All(calls.All, call => Assert.StartsWith("read ", call, StringComparison.Ordinal));
        Assert.Empty((await house.Process().Reading.ListAsync(new(), CancellationToken.None)).Items);
        Assert.Empty(house.Queue.TakeAll());
    }

    [Fact]
    public async Task A_scenario_of_ones_own_is_asked_without_being_stored()
    {
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives));
        var answer = await AskAsync(house, new() { Scenario = new() { Id = new("calm"), Name = "Nothing happens" }, AsOf = new(2026, 6, 1) });
        Assert.Equal(("calm", new DateOnly(2026, 6, 1)), (answer.Asked.Scenario.Id.Value, answer.Asked.AsOf));
        Assert.Equal(0m, answer.Summary.LossByLever.Orders.Amount);
        await Assert.ThrowsAsync<NotFoundException>(() => AskAsync(house, new() { ScenarioId = new("calm") }));
    }

    [Fact]
    public async Task An_account_of_an_unknown_executive_is_on_the_shared_desk_and_a_foreign_one_is_converted()
    {
        var profile = SmallBook.Profile("F1", "gone", 2);
        var foreign = profile with { Account = profile.Account with { Currency = "eur" } };
        var house = await RunHouse.OpenAsync(new FixedBook([foreign], SmallBook.Executives));
        await SetRateAsync(house, 2m);
        var doubled = Assert.Single((await AskAsync(house, Recession)).Rows);
        var plain = await AskAsync(await RunHouse.OpenAsync(new FixedBook([profile], SmallBook.Executives)), Recession);
        Assert.Null(doubled.ExecutiveId);
        Assert.Equal(2m * plain.Rows[0].ExpectedLoss.Amount, doubled.ExpectedLoss.Amount);
    }

    [Fact]
    public async Task All_faults_are_named_before_anything_is_read()
    {
        var calls = new CallList();
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives));
        var request = new WhatIfRequest { Paths = 99, Top = 0, AsOf = new(1815, 6, 18) };
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => house.Process(calls.Watch).WhatIf.AskAsync(request, SetTime.Start, CancellationToken.None));
        Assert.Equal(["", "/asOf", "/paths", "/top"], refusal.Problems.Select(problem => problem.Pointer));
        Assert.Empty(calls.All);
    }

    private static Task<WhatIfAnswer> AskAsync(RunHouse house, WhatIfRequest request) =>
        house.Process().WhatIf.AskAsync(request, SetTime.Start, CancellationToken.None);

    private static async Task SetRateAsync(RunHouse house, decimal euro)
    {
        var policies = house.Process().Policies;
        var policy = await policies.CurrentAsync(CancellationToken.None);
        await policies.ReplaceAsync(policy with { Rates = new Dictionary<string, decimal> { ["EUR"] = euro } }, CancellationToken.None);
    }

    private static string Text(object? figures) => JsonSerializer.Serialize(figures, DomainJson.Options);
}
