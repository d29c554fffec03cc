using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Ranking;

public sealed class WholeBookTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 1);
    private static readonly CrisisCase Asked = new(ScenarioLibrary.Find(new("mild-recession"))!, new Policy(), AsOf, new() { Paths = 2_000 });
    private static readonly AccountProfile[] Book = [.. Enumerable.Range(1, 40).Select(Profile)];

    [Fact]
    public void A_book_in_one_piece_has_the_figures_of_its_parts_put_together()
    {
        var whole = WholeBook.Rank(Asked, Book, threads: 2, CancellationToken.None);
        var assessor = new ImpactAssessor(Asked.Scenario, Asked.Policy, Asked.AsOf);
        var assessed = Array.ConvertAll(Book, profile => new AssessedAccount(profile, assessor.Assess(profile)));
        var batches = assessed.Chunk(7).Select(batch => Portfolio.Of(batch, Asked.Policy, Asked.Scenario, Asked.Simulation)).ToArray();
        var sums = PathSums.Zero(Asked.Simulation.Paths);
        Array.ForEach(batches, batch => sums.Add(batch.Losses()));
        var distribution = LossDistribution.Of(sums, Asked.Simulation);
        var contributions = batches.SelectMany(batch => batch.Contributions(distribution.Tail95)).ToDictionary(part => part.AccountId);
        var parts = Ranker.Rank(Array.ConvertAll(assessed, AccountFigures.Of), Asked.Policy, new(distribution, contributions));

        Assert.Equal(
            parts.Rows.Select(row => (row.AccountId, row.ExposureRank, row.Es95Contribution, row.ExpectedLoss, row.Exposed)),
            whole.Rows.Select(row => (row.AccountId, row.ExposureRank, row.Es95Contribution, row.ExpectedLoss, row.Exposed)));
        Assert.Equal(parts.Summary.Percentiles, whole.Summary.Percentiles);
        Assert.Equal(parts.Summary.ExpectedShortfall, whole.Summary.ExpectedShortfall);
        Assert.Equal(35, whole.Summary.Accounts);
    }

    [Fact]
    public void Figures_that_nobody_waits_for_are_not_computed()
    {
        var gone = new CancellationToken(canceled: true);
        var assessed = new ImpactAssessor(Asked.Scenario, Asked.Policy, Asked.AsOf).AssessAll(Book);
        var portfolio = Portfolio.Of(assessed, Asked.Policy, Asked.Scenario, Asked.Simulation);
        var target = ReverseStressTarget.OfAmount(ReverseStressMeasure.ExpectedLoss, new(1e6m));
        Assert.ThrowsAny<OperationCanceledException>(() => WholeBook.Rank(Asked, Book, 2, gone));
        Assert.ThrowsAny<OperationCanceledException>(() => portfolio.Losses(2, gone));
        Assert.ThrowsAny<OperationCanceledException>(() => portfolio.Contributions(new([1]), 2, gone));
        Assert.ThrowsAny<OperationCanceledException>(() => new ReverseStress(Asked, Book).Find(target, gone));
    }

    private static AccountProfile Profile(int number) => new()
    {
        Account = new()
        {
            AccountId = new($"A{number:00}"),
            Name = $"Customer {number}",
            Industry = number % 3 == 0 ? "Retail" : "Banking",
            Kind = number % 8 == 0 ? AccountKind.Internal : AccountKind.External,
            AnnualRevenue = new(1_000m * number),
            AnnualCostToServe = new(10m),
        },
        Orders = [new() { OrderId = "O1", Amount = new(900m * number), Cost = new(500m * number), DeliveryDate = AsOf.AddDays(number) }],
        Contracts = [new() { ContractId = "C1", AnnualValue = new(200m * number), AnnualCost = new(50m), RenewalDate = AsOf.AddDays(3 * number) }],
    };
}
