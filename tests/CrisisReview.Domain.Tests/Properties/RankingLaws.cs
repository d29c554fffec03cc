using System.Text.Json;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;

namespace CrisisReview.Domain.Tests.Properties;

public sealed class RankingLaws
{
    private static readonly Policy Policy = new();

    [Fact]
    public void The_neutral_scenario_moves_no_one() =>
        Law.Holds(ScenarioGenerators.Neutral, BookGenerators.BookOf(BookGenerators.UnjudgedProfile), (neutral, book) =>
        {
            var ranking = Rank(neutral, book);

            Assert.All(ranking.Rows, row => Assert.Equal(0, row.Movement));
            Assert.Equal(Money.Zero, ranking.Summary.ExpectedLoss);
            Assert.Equal(ranking.Summary.BaselineContribution, ranking.Summary.StressedContribution);
            Assert.All(ranking.Rows, row => Assert.Empty(row.Reasons));
        });

    [Fact]
    public void The_order_of_accounts_means_nothing() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Book, (scenario, book) =>
            Assert.Equal(Json(Rank(scenario, book)), Json(Rank(scenario, [.. book.OrderBy(profile => profile.Account.AnnualRevenue)]))));

    [Fact]
    public void Every_rank_is_given_once_in_the_order_of_its_amount() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Book, (scenario, book) =>
        {
            var rows = Rank(scenario, book).Rows;
            var places = Enumerable.Range(1, rows.Count);

            Assert.Equal(book.Count(profile => profile.Account.Kind == AccountKind.External), rows.Count);
            Assert.Equal(places, rows.Select(row => row.StressedValueRank));
            Assert.Equal(places, rows.Select(row => row.ValueRank).Order());
            Assert.Equal(places, rows.Select(row => row.BaselineExposureRank).Order());
            Assert.Equal(rows.OrderBy(row => row.ValueRank), rows.OrderByDescending(row => row.BaselineContribution).ThenBy(row => row.AccountId));
            Assert.Equal(rows, rows.OrderByDescending(row => row.StressedContribution).ThenBy(row => row.AccountId));
            Assert.Equal(rows.OrderBy(row => row.BaselineExposureRank), rows.OrderByDescending(row => row.AtStake).ThenBy(row => row.AccountId));
        });

    [Fact]
    public void Key_accounts_reach_the_share_and_one_fewer_would_not() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Book, (scenario, book) =>
        {
            var revenue = book.Where(profile => profile.Account.Kind == AccountKind.External).ToDictionary(profile => profile.Account.AccountId, profile => profile.Account.AnnualRevenue);
            var target = Policy.KeyAccounts.Share * revenue.Values.Sum();

            var key = Rank(scenario, book).Rows.Where(row => row.Key).Select(row => revenue[row.AccountId]).ToArray();

            Assert.True(key.Sum() >= target);
            Assert.True(key.Length == 0 || key.Sum() - key.Min() < target);
        });

    [Fact]
    public void Concentration_stays_within_its_bounds() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Book, (scenario, book) =>
        {
            var ranking = Rank(scenario, book);
            var key = ranking.Summary.KeyAccounts;
            var count = ranking.Rows.Count;

            Assert.All([key.Gini, key.StressedGini], gini => Assert.InRange(gini, 0m, count == 0 ? 0m : (decimal)(count - 1) / count + 1e-20m));
            Assert.All([key.Herfindahl, key.StressedHerfindahl], index => Assert.InRange(index, 0m, 1m));
            Assert.All([key.ShareOfAccounts, key.StressedShareOfAccounts], share => Assert.InRange(share, 0m, 1m));
        });

    [Fact]
    public void Reasons_share_out_the_positive_losses() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Book, (scenario, book) => Assert.All(Rank(scenario, book).Rows, row =>
        {
            Assert.InRange(row.Reasons.Sum(reason => reason.Loss.Amount) - row.ExpectedLoss.Amount, -1e-9m, 1e-9m);
            Assert.InRange(row.Reasons.Sum(reason => reason.ShareOfLoss), row.Reasons.Any(reason => reason.Loss > Money.Zero) ? 1m - 1e-20m : 0m, 1m + 1e-20m);
        }));

    [Fact]
    public void Figures_survive_being_written_and_read() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Profile, (scenario, profile) =>
        {
            var json = Json(AccountFigures.Of(new(profile, ImpactLaws.Assess(scenario, profile))));

            Assert.Equal(json, Json(JsonSerializer.Deserialize<AccountFigures>(json, DomainJson.Options)));
        });

    private static RunRanking Rank(Scenario scenario, AccountProfile[] book)
    {
        var assessor = new ImpactAssessor(scenario, Policy, BookGenerators.RunDate);
        return Ranker.Rank([.. book.Select(profile => AccountFigures.Of(new(profile, assessor.Assess(profile))))], Policy);
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, DomainJson.Options);
}
