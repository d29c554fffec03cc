using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Comparisons;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests.Properties;

public sealed class ComparisonLaws
{
    private static readonly Policy Policy = new();

    [Fact]
    public void A_run_compared_with_itself_has_changed_nothing() => Law.Holds(BookGenerators.Book, ScenarioGenerators.Scenario, (book, scenario) =>
    {
        var ranking = Ranking(book, scenario);
        var comparison = RunComparison.Of(ranking, ranking);

        Assert.All(comparison.Accounts, account => Assert.Equal((0, Money.Zero), (account.Movement, account.ExpectedLoss.Difference)));
        Assert.All([comparison.Key, comparison.Book], change => Assert.Equal((0, 0), (change.Entered.Count, change.Left.Count)));
        Assert.Equal(Money.Zero, comparison.Figures.ExpectedLoss.Difference);
    });

    [Fact]
    public void The_other_way_round_every_change_has_the_other_sign() => Law.Holds(BookGenerators.Book, BookGenerators.Book, ScenarioGenerators.Scenario, (one, other, scenario) =>
    {
        var forth = RunComparison.Of(Ranking(one, scenario), Ranking(other, scenario));
        var back = RunComparison.Of(Ranking(other, scenario), Ranking(one, scenario));

        Assert.Equal(Ids(forth.Key.Entered), Ids(back.Key.Left));
        Assert.Equal(Ids(forth.Book.Entered), Ids(back.Book.Left));
        Assert.Equal(forth.Key.Stayed, back.Key.Stayed);
        Assert.Equal(forth.Accounts.Select(a => (a.AccountId, a.Movement, a.ExpectedLoss.Difference)), back.Accounts.Select(a => (a.AccountId, -a.Movement, -a.ExpectedLoss.Difference)));
    });

    [Fact]
    public void Changes_of_accounts_add_up_to_the_changes_of_the_figures() => Law.Holds(BookGenerators.Book, BookGenerators.Book, ScenarioGenerators.Scenario, (one, other, scenario) =>
    {
        var comparison = RunComparison.Of(Ranking(one, scenario), Ranking(other, scenario));

        // Products of 28 digits are rounded, so sums of billions agree to a billionth.
        Near(comparison.Figures.ExpectedLoss, comparison.Accounts.Sum(a => a.ExpectedLoss.Difference));
        Near(comparison.Figures.LossByLever.Orders, comparison.Accounts.Sum(a => a.LossByLever.Orders.Difference));
    });

    [Fact]
    public void Every_item_is_kept_lost_or_open() => Law.Holds(BookGenerators.Profile, BookGenerators.Profile, ScenarioGenerators.Scenario, (then, now, scenario) =>
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

    private static void Near(MoneyChange figure, Money sum) =>
        Assert.InRange(Money.Abs(figure.Difference - sum).Amount, 0m, 1e-9m * (1m + Money.Abs(figure.Earlier).Amount + Money.Abs(figure.Later).Amount));

    private static RunRanking Ranking(AccountProfile[] book, Scenario scenario)
    {
        var assessor = new ImpactAssessor(scenario, Policy, BookGenerators.RunDate);
        return Ranker.Rank([.. book.Select(profile => AccountFigures.Of(new(profile, assessor.Assess(profile))))], Policy);
    }

    private static IEnumerable<AccountId> Ids(IEnumerable<AccountChange> accounts) => accounts.Select(account => account.AccountId);
}
