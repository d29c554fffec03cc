using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Comparison;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests.Properties;

public sealed class ComparisonLaws
{
    private static readonly Policy Policy = new();

    [Fact]
    public void A_run_compared_with_itself_has_changed_nothing() => Law.Holds(BookGenerators.Book, ScenarioGenerators.Valid, (book, scenario) =>
    {
        var ranking = Ranking(book, scenario);
        var comparison = RunComparison.Of(ranking, ranking);

        Assert.All(comparison.Accounts, account => Assert.Equal((0, Money.Zero), (account.Movement, account.ExpectedLoss.Difference)));
        Assert.Empty([.. comparison.Key.Entered, .. comparison.Key.Left, .. comparison.Book.Entered, .. comparison.Book.Left]);
        Assert.Equal(Money.Zero, comparison.Figures.ExpectedLoss.Difference);
    });

    [Fact]
    public void The_other_way_round_every_change_has_the_other_sign() => Law.Holds(BookGenerators.Book, BookGenerators.Book, ScenarioGenerators.Valid, (one, other, scenario) =>
    {
        var forth = RunComparison.Of(Ranking(one, scenario), Ranking(other, scenario));
        var back = RunComparison.Of(Ranking(other, scenario), Ranking(one, scenario));

        Assert.Equal(Ids(forth.Key.Entered), Ids(back.Key.Left));
        Assert.Equal(Ids(forth.Book.Entered), Ids(back.Book.Left));
        Assert.Equal(forth.Key.Stayed, back.Key.Stayed);
        Assert.Equal(forth.Accounts.Select(a => (a.AccountId, a.Movement, a.ExpectedLoss.Difference)), back.Accounts.Select(a => (a.AccountId, -a.Movement, -a.ExpectedLoss.Difference)));
    });

    [Fact]
    public void Changes_of_accounts_add_up_to_the_changes_of_the_figures() => Law.Holds(BookGenerators.Book, BookGenerators.Book, ScenarioGenerators.Valid, (one, other, scenario) =>
    {
        var comparison = RunComparison.Of(Ranking(one, scenario), Ranking(other, scenario));

        Assert.Equal(comparison.Figures.ExpectedLoss.Difference.Amount, comparison.Accounts.Sum(a => a.ExpectedLoss.Difference).Amount, 10);
        Assert.Equal(comparison.Figures.LossByLever.Orders.Difference.Amount, comparison.Accounts.Sum(a => a.LossByLever.Orders.Difference).Amount, 10);
    });

    [Fact]
    public void Every_item_is_kept_lost_or_open() => Law.Holds(BookGenerators.ProfitableProfile, BookGenerators.ProfitableProfile, ScenarioGenerators.Valid, (then, now, scenario) =>
    {
        var later = BookGenerators.RunDate.AddDays(91);
        var tester = new BackTester(BookGenerators.RunDate, later, scenario.HorizonMonths);
        tester.Add(new(then, new ImpactAssessor(scenario, Policy, BookGenerators.RunDate).Assess(then)), now);

        Assert.All(tester.Result().Lines, line =>
        {
            Assert.Equal(line.Amount, line.Kept + line.Lost + line.Open);
            Assert.InRange(line.Late.Amount, 0m, line.Open.Amount);
            Assert.InRange(line.ExpectedLost.Amount, 0m, line.Amount.Amount);
            Assert.True(line.Kept >= Money.Zero && line.Lost >= Money.Zero);
        });
    });

    private static RunRanking Ranking(AccountProfile[] book, Scenario scenario)
    {
        var assessor = new ImpactAssessor(scenario, Policy, BookGenerators.RunDate);
        return Ranker.Rank([.. book.Select(profile => AccountFigures.Of(new(profile, assessor.Assess(profile))))], Policy);
    }

    private static IEnumerable<AccountId> Ids(IEnumerable<AccountChange> accounts) => accounts.Select(account => account.AccountId);
}
