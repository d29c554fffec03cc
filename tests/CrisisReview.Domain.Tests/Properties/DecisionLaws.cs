using System.Text.Json;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Ranking;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Properties;

public sealed class DecisionLaws
{
    private static readonly Policy Policy = new() { Placement = new() { MostKeyAccounts = 2 } };

    private static readonly Executive[] Executives =
    [
        new() { ExecutiveId = new("E1"), Name = "Żaneta", Dependability = 9m, ServesMissionCritical = true, AnnualHours = 400m },
        new() { ExecutiveId = new("E2"), Name = "José", Dependability = 4m, AnnualHours = 200m, AdminHours = 150m },
        new() { ExecutiveId = new("E3"), Name = "Ann" },
    ];

    [Fact]
    public void Everybody_outside_has_a_plan_and_nobody_goes_without_contact() => Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Book, (scenario, book) =>
    {
        var (rows, decisions) = Decide(scenario, book);
        var planned = Plans(decisions).SelectMany(plan => plan.Accounts).ToArray();

        Assert.Equal(rows.Select(row => row.AccountId).Order(), planned.Select(account => account.AccountId).Order());
        Assert.Empty(decisions.Attention.ContactGaps);
        Assert.All(decisions.Attention.Executives, plan => Assert.True(plan.HoursPlanned <= plan.HoursAvailable));
    });

    [Fact]
    public void A_key_account_is_planned_by_the_executive_it_is_placed_with() => Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Book, (scenario, book) =>
    {
        var (rows, decisions) = Decide(scenario, book);
        var placed = decisions.Placement.Placements.ToDictionary(placement => placement.AccountId, placement => (ExecutiveId?)placement.ExecutiveId);
        var present = rows.ToDictionary(row => row.AccountId, row => row.ExecutiveId);
        var known = Executives.Select(executive => (ExecutiveId?)executive.ExecutiveId).ToHashSet();

        foreach (var plan in Plans(decisions))
        {
            Assert.All(plan.Accounts, account =>
            {
                var expected = placed.TryGetValue(account.AccountId, out var executive) ? executive : present[account.AccountId];
                Assert.Equal(known.Contains(expected) ? expected : null, plan.ExecutiveId);
            });
        }

        Assert.Equal(rows.Count(row => row.Key), decisions.Placement.Placements.Count + decisions.Placement.Unplaced.Count);
    });

    [Fact]
    public void The_order_of_rows_and_executives_means_nothing() => Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Book, (scenario, book) =>
    {
        var (rows, decisions) = Decide(scenario, book);
        var again = DecisionMaker.Decide([.. rows.Reverse()], Figures(Assess(scenario, book), scenario), [.. Executives.Reverse()], Policy, BookGenerators.RunDate);

        Assert.Equal(JsonSerializer.Serialize(decisions, DomainJson.Options), JsonSerializer.Serialize(again, DomainJson.Options));
    });

    private static IEnumerable<ExecutivePlan> Plans(RunDecisions decisions) => decisions.Attention.Executives.Append(decisions.Attention.SharedDesk);

    private static (IReadOnlyList<RankingRow> Rows, RunDecisions Decisions) Decide(Scenario scenario, AccountProfile[] book)
    {
        var assessed = Assess(scenario, book);
        var settings = new SimulationSettings { Paths = 200 };
        var simulation = new BatchSimulation(
            [.. assessed.Where(a => a.Profile.Account.Kind == AccountKind.External).Select(a => AccountLadder.Of(a.Profile.Account, a.Impact))], FactorModel.Of(Policy, scenario), settings);
        var distribution = LossDistribution.Of(simulation.Losses(), settings);
        var risk = new PortfolioRisk(distribution, simulation.Contributions(distribution.Tail95).ToDictionary(c => c.AccountId));
        var rows = Ranker.Rank([.. assessed.Select(AccountFigures.Of)], Policy, risk).Rows;
        return (rows, DecisionMaker.Decide(rows, Figures(assessed, scenario), Executives, Policy, BookGenerators.RunDate));
    }

    // Millions of units, because sums of billions over many paths are beyond exact simulation.
    private static AssessedAccount[] Assess(Scenario scenario, AccountProfile[] book)
    {
        var assessor = new ImpactAssessor(scenario, Policy, BookGenerators.RunDate);
        return [.. book.Select(profile => profile.ConvertedAt(0.000001m, Policy.ReportingCurrency)).Select(profile => new AssessedAccount(profile, assessor.Assess(profile)))];
    }

    private static Dictionary<AccountId, AttentionFigures> Figures(IEnumerable<AssessedAccount> assessed, Scenario scenario) => assessed
        .Select(account => AttentionFigures.Of(account, Horizon.Of(BookGenerators.RunDate, scenario.HorizonMonths)))
        .ToDictionary(figures => figures.AccountId);
}
