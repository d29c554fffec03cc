using CrisisReview.Azure.Tables;
using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Runs;

namespace CrisisReview.Azure.Tests.Runs;

/// <summary>One review of each standing scenario a quarter.</summary>
public sealed class QuarterlyReviewTests
{
    [Fact]
    public async Task Asked_twice_late_and_by_two_processes_at_once_it_starts_each_scenario_once_a_quarter()
    {
        var house = await RunHouse.OpenAsync();
        var first = new DateTimeOffset(2026, 4, 1, 6, 0, 0, TimeSpan.Zero);
        await Task.WhenAll(AskAsync(house, first), AskAsync(house, first.AddMilliseconds(3)));
        await AskAsync(house, first.AddDays(60));
        Assert.Equal(["2026q2-asian-crisis-1997-severe", "2026q2-mild-recession"], await RunsAsync(house));

        await AskAsync(house, first.AddMonths(3));
        Assert.Equal(4, (await RunsAsync(house)).Count);
    }

    [Fact]
    public async Task A_standing_scenario_that_is_gone_does_not_hold_up_the_others()
    {
        var house = await RunHouse.OpenAsync();
        var own = ScenarioLibrary.Find(new("mild-recession"))! with { Id = new("own") };
        await house.Process().Scenarios.PutAsync(own.Id, own, CancellationToken.None);
        await house.Process().Policies.ReplaceAsync(new Policy { StandingScenarios = [own.Id, new("mild-recession")] }, CancellationToken.None);
        await new TableScenarioStore(house.Storage).RemoveAsync(own.Id, CancellationToken.None);

        var refusal = await Assert.ThrowsAsync<NotFoundException>(() => house.Process().Quarterly.StartAsync(SetTime.Start, CancellationToken.None));
        Assert.Contains("'own'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(["2026q2-mild-recession"], await RunsAsync(house));
    }

    private static Task<IReadOnlyList<Run>> AskAsync(RunHouse house, DateTimeOffset now) => house.Process().Quarterly.StartAsync(now, CancellationToken.None);

    private static async Task<List<string>> RunsAsync(RunHouse house) =>
        [.. (await house.Process().Reading.ListAsync(new(), CancellationToken.None)).Items.Select(run => run.RunId.Value).Order(StringComparer.Ordinal)];
}
