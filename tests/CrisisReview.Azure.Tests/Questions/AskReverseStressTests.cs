using CrisisReview.Azure.Tests.House;
using CrisisReview.Domain;
using CrisisReview.Domain.Simulation;
using CrisisReview.Pipeline;
using CrisisReview.Pipeline.Questions;

namespace CrisisReview.Azure.Tests.Questions;

/// <summary>How strong a crisis must be, asked of the book as it is.</summary>
public sealed class AskReverseStressTests
{
    [Theory]
    [InlineData(ReverseStressMeasure.ExpectedLoss)]
    [InlineData(ReverseStressMeasure.ValueAtRisk95)]
    public async Task The_loss_of_the_scenario_itself_is_reached_at_once_the_scenario(ReverseStressMeasure measure)
    {
        var house = await FilledAsync();
        var summary = (await house.Process().WhatIf.AskAsync(new() { ScenarioId = new("mild-recession") }, SetTime.Start, CancellationToken.None)).Summary;
        var loss = measure == ReverseStressMeasure.ExpectedLoss ? summary.ExpectedLoss : summary.Percentiles!.P95;
        var finding = await AskAsync(house, new() { Measure = measure, Amount = loss });
        Assert.NotNull(finding.Answer.Multiple);
        Assert.InRange(finding.Answer.Multiple.Value, 0.5m, 1m);
        Assert.True(finding.Answer.Loss >= loss);
        Assert.Equal((loss, measure), (finding.Answer.Target, finding.Measure));
    }

    [Fact]
    public async Task A_share_is_of_the_books_baseline_contribution()
    {
        var house = await FilledAsync();
        var summary = (await house.Process().WhatIf.AskAsync(new() { ScenarioId = new("mild-recession") }, SetTime.Start, CancellationToken.None)).Summary;
        var finding = await AskAsync(house, new() { Measure = ReverseStressMeasure.ExpectedLoss, ShareOfBaseline = 0.5m });
        Assert.Equal(0.5m * summary.BaselineContribution.Amount, finding.Answer.Target.Amount);
        Assert.True(finding.Answer.Multiple > 1m);
    }

    [Fact]
    public async Task A_loss_beyond_every_multiple_is_said_to_be()
    {
        var finding = await AskAsync(await FilledAsync(), new() { Measure = ReverseStressMeasure.ExpectedLoss, Amount = new(1e9m) });
        Assert.Null(finding.Answer.Multiple);
        Assert.InRange(finding.Answer.Loss.Amount, 1m, 1e9m);
        Assert.StartsWith("No multiple up to 10 reaches this loss", finding.Answer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_share_of_nothing_is_refused()
    {
        var profile = SmallBook.Profile("A1", null, 1);
        var costly = profile with { Account = profile.Account with { AnnualCostToServe = new(1_000_000m) } };
        var house = await RunHouse.OpenAsync(new FixedBook([costly], []));
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => AskAsync(house, new() { Measure = ReverseStressMeasure.ExpectedLoss, ShareOfBaseline = 0.5m }));
        var problem = Assert.Single(refusal.Problems);
        Assert.Equal("/target/shareOfBaseline", problem.Pointer);
        Assert.Matches("^needs a baseline contribution above 0, and the book's is -9[0-9]+\\.[0-9]{1,2}\\. Give an amount\\.$", problem.Problem);
    }

    [Fact]
    public async Task All_faults_are_named()
    {
        var house = await FilledAsync();
        var request = new ReverseStressRequest { Paths = 1, Target = new() { Measure = ReverseStressMeasure.ExpectedLoss, Amount = Money.Zero, ShareOfBaseline = 1_001m } };
        var refusal = await Assert.ThrowsAsync<InvalidRequestException>(() => house.Process().ReverseStress.AskAsync(request, SetTime.Start, CancellationToken.None));
        Assert.Equal(["", "/paths", "/target", "/target/amount", "/target/shareOfBaseline"], refusal.Problems.Select(problem => problem.Pointer));
    }

    [Fact]
    public async Task A_book_that_is_too_large_is_refused()
    {
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives), new PipelineOptions { MostAccountsAtOnce = 4 });
        var refusal = await Assert.ThrowsAsync<ConflictException>(() => AskAsync(house, new() { Measure = ReverseStressMeasure.ExpectedLoss, Amount = new(1m) }));
        Assert.Contains("POST /api/scenario-runs", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_paths_than_are_simulated_at_once_for_such_a_book_are_refused()
    {
        var accounts = SmallBook.Profiles.Count;
        var house = await RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives), new PipelineOptions { MostAccountPathsAtOnce = 1_000 * accounts });
        var request = new ReverseStressRequest { ScenarioId = new("neutral"), Paths = 1_000, Target = new() { Measure = ReverseStressMeasure.ExpectedLoss, Amount = new(1m) } };
        var process = house.Process();

        await process.ReverseStress.AskAsync(request, SetTime.Start, CancellationToken.None);
        var refusals = new[]
        {
            await Assert.ThrowsAsync<InvalidRequestException>(() => process.ReverseStress.AskAsync(request with { Paths = 1_001 }, SetTime.Start, CancellationToken.None)),
            await Assert.ThrowsAsync<InvalidRequestException>(() => process.WhatIf.AskAsync(new() { ScenarioId = new("neutral"), Paths = 1_001 }, SetTime.Start, CancellationToken.None)),
        };

        Assert.All(refusals, refusal => Assert.Equal(
            new ValidationProblem("/paths", $"must be at most 1000 for an answer at once from a book of {accounts} accounts, was 1001. Ask for fewer, or start a run with POST /api/scenario-runs."),
            Assert.Single(refusal.Problems)));
    }

    private static Task<RunHouse> FilledAsync() => RunHouse.OpenAsync(new FixedBook(SmallBook.Profiles, SmallBook.Executives));

    private static Task<ReverseStressFinding> AskAsync(RunHouse house, StressTarget target) =>
        house.Process().ReverseStress.AskAsync(new() { ScenarioId = new("mild-recession"), Target = target }, SetTime.Start, CancellationToken.None);
}
