using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Tests.Ranking;

public sealed class RankerTests
{
    private static readonly Policy Policy = new();

    [Fact]
    public void Accounts_move_by_what_the_crisis_takes()
    {
        var ranking = Ranker.Rank([Figures("A", value: 100, loss: 70), Figures("B", value: 90, loss: 10), Figures("C", value: 50, loss: 0)], Policy);

        Assert.Equal(["B", "C", "A"], ranking.Rows.Select(row => row.AccountId.Value));
        Assert.Equal([2, 3, 1], ranking.Rows.Select(row => row.ValueRank));
        Assert.Equal([1, 2, 3], ranking.Rows.Select(row => row.StressedValueRank));
        Assert.Equal([1, 1, -2], ranking.Rows.Select(row => row.Movement));
    }

    [Fact]
    public void Ties_go_by_account_id_in_ordinal_order()
    {
        var ranking = Ranker.Rank([Figures("b", 10), Figures("a", 10), Figures("B", 10), Figures("é", 10)], Policy);

        Assert.Equal(["B", "a", "b", "é"], ranking.Rows.Select(row => row.AccountId.Value));
    }

    [Fact]
    public void Exposure_ranks_by_what_is_at_stake()
    {
        var ranking = Ranker.Rank([Figures("A", 10) with { AtStake = new(5m) }, Figures("B", 9) with { AtStake = new(6m) }], Policy);

        Assert.Equal([2, 1], ranking.Rows.Select(row => row.BaselineExposureRank));
    }

    [Fact]
    public void Internal_accounts_have_no_rank_and_no_part_in_the_sums()
    {
        var ranking = Ranker.Rank([Figures("A", 10), Figures("I", 1_000, loss: 500) with { Kind = AccountKind.Internal }], Policy);

        Assert.Equal(["A"], ranking.Rows.Select(row => row.AccountId.Value));
        Assert.Equal(1, ranking.Summary.Accounts);
        Assert.Equal(10m, ranking.Summary.BaselineContribution.Amount);
        Assert.Equal(0m, ranking.Summary.ExpectedLoss.Amount);
        Assert.Equal(1, ranking.Summary.DataQuality.InternalAccounts);
    }

    [Fact]
    public void An_account_that_ends_below_zero_is_marked_for_another_price()
    {
        var rows = Ranker.Rank([Figures("A", 10, loss: 10), Figures("B", 10, loss: 11)], Policy).Rows;

        Assert.Equal([false, true], rows.Select(row => row.Reprice));
    }

    [Fact]
    public void Key_accounts_bring_the_share_before_and_after_the_shock()
    {
        // Revenue 50, 30, 20: two bring 80. After losses of 40, 0 and 0: 10, 30, 20, and two bring 50 of 60.
        var ranking = Ranker.Rank([Revenue("A", 50, loss: 40), Revenue("B", 30), Revenue("C", 20)], Policy);

        Assert.Equal(["A", "B"], ranking.Rows.Where(row => row.Key).Select(row => row.AccountId.Value).Order());
        var key = ranking.Summary.KeyAccounts;
        Assert.Equal((2, 2), (key.Count, key.StressedCount));
        Assert.Equal(2m / 3m, key.ShareOfAccounts);
        Assert.Equal(0.2500m + 0.09m + 0.04m, key.Herfindahl);
        Assert.Equal(0.388889m, decimal.Round(key.StressedHerfindahl, 6));
        Assert.Equal(0.2m, decimal.Round(key.Gini, 15));
        Assert.Equal(0.222222m, decimal.Round(key.StressedGini, 6));
    }

    [Fact]
    public void A_loss_above_the_basis_counts_as_nothing_left()
    {
        var key = Ranker.Rank([Revenue("A", 50, loss: 90), Revenue("B", 50)], Policy).Summary.KeyAccounts;

        Assert.Equal((1, 1m), (key.StressedCount, key.StressedHerfindahl));
    }

    [Theory]
    [InlineData(KeyAccountBasis.AnnualRevenue, "A")]
    [InlineData(KeyAccountBasis.MaintenanceRevenue, "B")]
    [InlineData(KeyAccountBasis.Contribution, "C")]
    public void The_policy_says_what_makes_an_account_large(KeyAccountBasis basis, string key)
    {
        AccountFigures[] accounts =
        [
            Figures("A", 1) with { AnnualRevenue = new(100m), MaintenanceRevenue = new(1m) },
            Figures("B", 1) with { AnnualRevenue = new(1m), MaintenanceRevenue = new(100m) },
            Figures("C", 100) with { AnnualRevenue = new(1m), MaintenanceRevenue = new(1m) },
        ];

        var rows = Ranker.Rank(accounts, Policy with { KeyAccounts = new(0.80m, basis) }).Rows;

        Assert.Equal([key], rows.Where(row => row.Key).Select(row => row.AccountId.Value));
    }

    [Fact]
    public void Reasons_name_losses_by_size_and_then_gains()
    {
        var losses = new LossByLever(new(30m), new(-8m), new(70m), new(-9m), new(0m));

        Assert.Equal(
            [new(Lever.Renewals, new(70m), 0.7m), new(Lever.Receivables, new(30m), 0.3m), new(Lever.Opportunities, new(-9m), 0m), new(Lever.Orders, new(-8m), 0m)],
            RankingReason.Of(losses));
    }

    [Fact]
    public void Data_quality_is_counted()
    {
        AccountFigures[] accounts =
        [
            Figures("A", 1),
            Figures("B", 1) with { Reviewed = true, Marks = new(1m, 2m, 3m, 4m, 5m, 6m), ExecutiveId = new("E1"), StaleContracts = 2 },
            Figures("I", 1) with { Kind = AccountKind.Internal, StaleContracts = 5 },
        ];

        Assert.Equal(new DataQuality(1, 1, 1, 2, 1), Ranker.Rank(accounts, Policy).Summary.DataQuality);
    }

    [Fact]
    public void Receivables_add_up_by_bucket()
    {
        AgedBalance[] Aged(decimal first, decimal last) =>
            [new("current", new(first), default), new("1-30 days", default, new(first)), new("31-60 days", default, default), new("61-90 days", default, default), new("over 90 days", new(last), new(last))];

        var summary = Ranker.Rank([Figures("A", 1) with { Receivables = Aged(1, 2) }, Figures("B", 1) with { Receivables = Aged(10, 20) }], Policy).Summary;

        Assert.Equal(Aged(11, 22), summary.Receivables);
    }

    [Fact]
    public void An_empty_book_has_an_empty_ranking()
    {
        var ranking = Ranker.Rank([], Policy);

        Assert.Empty(ranking.Rows);
        Assert.Equal(new KeyAccounts(0, 0m, 0m, 0m, 0, 0m, 0m, 0m), ranking.Summary.KeyAccounts);
        Assert.Equal(5, ranking.Summary.Receivables.Count);
    }

    [Fact]
    public void An_account_given_twice_is_refused() =>
        Assert.Contains("A comes twice", Assert.Throws<ArgumentException>(() => Ranker.Rank([Figures("A", 1), Figures("A", 2)], Policy)).Message, StringComparison.Ordinal);

    [Fact]
    public void An_account_aged_by_other_buckets_is_refused() =>
        Assert.Throws<ArgumentException>(() => Ranker.Rank([Figures("A", 1) with { Receivables = [new("all", default, default)] }], Policy));

    [Fact]
    public void Figures_of_an_account_carry_its_marks_and_review()
    {
        var rated = new Account
        {
            AccountId = new("A"),
            Name = "A",
            Industry = "x",
            AnnualRevenue = new(7m),
            StrategicValue = 1m,
            GrowthPotential = 1m,
            ManagementStrength = 1m,
            Satisfaction = 1m,
            CompetitiveIntent = 1m,
            Enjoyment = 1m,
            ReviewedOn = new(2026, 1, 1),
        };

        Assert.False(Of(rated).HasUnratedMarks);
        Assert.True(Of(rated).Reviewed);
        Assert.True(Of(rated with { Enjoyment = null }).HasUnratedMarks);
        Assert.False(Of(rated with { ReviewedOn = null }).Reviewed);
        Assert.Equal(7m, Of(rated).AnnualRevenue.Amount);
    }

    private static AccountFigures Of(Account account)
    {
        var profile = new AccountProfile { Account = account };
        var assessor = new ImpactAssessor(new() { Id = new("neutral"), Name = "Neutral" }, Policy, new(2026, 1, 1));
        return AccountFigures.Of(new(profile, assessor.Assess(profile)));
    }

    private static AccountFigures Revenue(string id, int revenue, int loss = 0) => Figures(id, 0, loss) with { AnnualRevenue = new(revenue) };

    private static AccountFigures Figures(string id, int value, int loss = 0) => Of(new Account
    {
        AccountId = new(id),
        Name = id,
        Industry = "x",
        AnnualRevenue = default,
    }) with
    {
        BaselineContribution = new(value),
        LossByLever = LossByLever.None with { Orders = new(loss) },
    };
}
