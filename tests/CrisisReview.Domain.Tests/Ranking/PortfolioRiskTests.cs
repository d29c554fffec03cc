using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Ranking;

/// <summary>The simulation's figures in the ranking, on a book of ten accounts that differ in size and in how often they fail.</summary>
public sealed class PortfolioRiskTests
{
    private static readonly SimulationSettings Settings = new() { Paths = 2_000 };
    private static readonly RunRanking Ranking = Simulate(10);

    [Fact]
    public void Contributions_add_up_to_the_expected_shortfall()
    {
        var sum = Ranking.Rows.Sum(row => row.Es95Contribution!.Value.Amount);

        // Each of the ten is a mean that was rounded once to 28 digits.
        Assert.Equal(Ranking.Summary.ExpectedShortfall!.P95.Amount, sum, 15);
    }

    [Fact]
    public void The_largest_part_of_the_tail_ranks_first()
    {
        var byRank = Ranking.Rows.OrderBy(row => row.ExposureRank).ToList();

        Assert.Equal(Enumerable.Range(1, 10), byRank.Select(row => row.ExposureRank!.Value));
        Assert.Equal(byRank.Select(row => row.Es95Contribution).OrderDescending(), byRank.Select(row => row.Es95Contribution));
        Assert.All(Ranking.Rows, row => Assert.Equal(row.BaselineExposureRank - row.ExposureRank, row.ExposureMovement));
    }

    [Fact]
    public void Exposed_accounts_are_the_fewest_that_bring_four_fifths_of_the_tail()
    {
        var target = 0.80m * Ranking.Summary.ExpectedShortfall!.P95.Amount;
        var exposed = Ranking.Rows.Where(row => row.Exposed!.Value).Select(row => row.Es95Contribution!.Value.Amount).ToList();

        Assert.True(exposed.Sum() >= target);
        Assert.True(exposed.Sum() - exposed.Min() < target);
        Assert.True(Ranking.Rows.Where(row => !row.Exposed!.Value).All(row => row.Es95Contribution!.Value.Amount <= exposed.Min()));
    }

    [Fact]
    public void The_range_is_in_order_and_the_mean_is_near_the_exact_one()
    {
        var summary = Ranking.Summary;
        Assert.True(summary.Percentiles!.P50 <= summary.Percentiles.P90 && summary.Percentiles.P90 <= summary.Percentiles.P95 && summary.Percentiles.P95 <= summary.Percentiles.P99);
        Assert.True(summary.Var95Interval![0] <= summary.Percentiles.P95 && summary.Percentiles.P95 <= summary.Var95Interval[1]);
        Assert.True(summary.ExpectedShortfall!.P95 >= summary.Percentiles.P95);
        Assert.InRange((double)(summary.SimulatedLoss!.Value - summary.ExpectedLoss).Amount, -4 * summary.StandardError!.Value, 4 * summary.StandardError.Value);
    }

    [Fact]
    public void Without_a_simulation_its_figures_are_absent()
    {
        var row = Assert.Single(Ranker.Rank([FiguresOf(1)], new Policy()).Rows);

        Assert.Null(row.Es95Contribution);
        Assert.Null(row.ExposureRank);
        Assert.Null(row.ExposureMovement);
        Assert.Null(row.Exposed);
    }

    private static RunRanking Simulate(int accounts)
    {
        var items = Enumerable.Range(1, accounts).ToDictionary(IdOf, ItemOf);
        var batch = new BatchSimulation(
            [.. items.Select(item => AccountLadder.Of(item.Key, "banking", [item.Value]))], new FactorModel(0.2m, 0.5m), Settings);
        var distribution = LossDistribution.Of(batch.Losses(), Settings);
        var risk = new PortfolioRisk(distribution, batch.Contributions(distribution.Tail95).ToDictionary(c => c.AccountId));
        return Ranker.Rank([.. Enumerable.Range(1, accounts).Select(FiguresOf)], new Policy(), risk);
    }

    private static AccountId IdOf(int number) => new($"A{number:00}");

    private static ExposureItem ItemOf(int number) => new()
    {
        Lever = Lever.Orders,
        Reference = "1",
        CertainLoss = new(number),
        Jump = new(1_000m / number),
        FailureProbability = 0.04m * number,
        UnstressedProbability = 0m,
    };

    private static AccountFigures FiguresOf(int number)
    {
        var item = ItemOf(number);
        return new()
        {
            AccountId = IdOf(number),
            Name = $"Nº {number}, S.A.",
            Kind = AccountKind.External,
            Industry = "banking",
            AnnualRevenue = new(1_000m),
            MaintenanceRevenue = new(400m),
            BaselineContribution = new(2_000m - number),
            AtStake = new(100m * number),
            LossByLever = new(default, item.ExpectedLoss, default, default, default),
            Loss95 = new(0m),
            Abilities = Abilities.Unstressed,
            Receivables = [.. ProvisionMatrix.Default.Buckets.Select((_, i) => new AgedBalance(ProvisionMatrix.Default.NameOf(i), default, default))],
            Reviewed = true,
            StaleContracts = 0,
        };
    }
}
