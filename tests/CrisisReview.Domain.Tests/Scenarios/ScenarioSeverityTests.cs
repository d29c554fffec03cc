using System.Globalization;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Scenarios;

public sealed class ScenarioSeverityTests
{
    public static TheoryData<string, string> HarsherAndMilder => new()
    {
        { "asian-crisis-1997-severe", "asian-crisis-1997-moderate" },
        { "asian-crisis-1997-moderate", "mild-recession" },
        { "financial-crisis-2008", "mild-recession" },
        { "eba-2025-adverse-like", "mild-recession" },
        { "mild-recession", "neutral" },
    };

    [Theory]
    [MemberData(nameof(HarsherAndMilder))]
    public void The_harsher_scenario_is_harsher_or_equal_in_every_shock_on_every_account(string harsher, string milder)
    {
        foreach (var (account, productLine) in AccountsOfEveryKind())
        {
            var more = Harshness(ShocksOn(account, productLine, Of(harsher)));
            var less = Harshness(ShocksOn(account, productLine, Of(milder)));
            Assert.All(more.Keys, shock => Assert.True(
                more[shock] >= less[shock],
                string.Create(CultureInfo.InvariantCulture, $"{shock} on {account.Industry}, {account.Region}, {account.CreditGrade}: {more[shock]} < {less[shock]}")));
            Assert.True(more.Values.Sum() > less.Values.Sum());
        }
    }

    [Fact]
    public void The_neutral_scenario_has_no_shock_and_no_rule()
    {
        var neutral = Of("neutral");
        Assert.Equal(Shocks.Neutral, Shocks.Neutral.With(neutral.Shocks));
        Assert.Empty(neutral.Rules);
    }

    [Theory]
    [InlineData("neutral", 0.043)]
    [InlineData("financial-crisis-2008", 0.106)]
    [InlineData("asian-crisis-1997-moderate", 0.183)]
    [InlineData("asian-crisis-1997-severe", 0.339)]
    public void The_share_of_the_example_book_in_default_is_the_one_the_claims_name(string id, double share) =>
        Assert.Equal((decimal)share, ShareInDefault(Shocks.Neutral.With(Of(id).Shocks).Receivables), 3);

    [Fact]
    public void Every_scenario_but_the_neutral_one_costs_something()
    {
        var costly = ScenarioLibrary.All.Where(scenario => scenario.Id.Value != "neutral");
        Assert.All(costly, scenario => Assert.NotEqual(Shocks.Neutral, Shocks.Neutral.With(scenario.Shocks)));
    }

    private static Scenario Of(string id) => ScenarioLibrary.Find(new(id)) ?? throw new ArgumentException($"No scenario {id}.", nameof(id));

    /// <summary>One account for every combination of what any rule of the library asks, and of what none asks.</summary>
    private static IEnumerable<(Account Account, string? ProductLine)> AccountsOfEveryKind()
    {
        var conditions = ScenarioLibrary.All.SelectMany(scenario => scenario.Rules).Select(rule => rule.When).ToArray();
        return from industry in conditions.SelectMany(when => when.Industry).Append("other").Distinct()
               from region in conditions.SelectMany(when => when.Region).Append("other").Distinct()
               from grade in Enum.GetValues<CreditGrade>()
               from productLine in conditions.SelectMany(when => when.ProductLine).Append(null).Distinct()
               select (new Account
               {
                   AccountId = new("A"),
                   Name = "A",
                   Industry = industry,
                   Region = region,
                   CreditGrade = grade,
                   AnnualRevenue = Money.Zero,
               }, productLine);
    }

    private static Shocks ShocksOn(Account account, string? productLine, Scenario scenario) =>
        scenario.Rules
            .Where(rule => rule.When.Matches(account) && rule.When.MatchesProductLine(productLine))
            .Aggregate(Shocks.Neutral.With(scenario.Shocks), (shocks, rule) => shocks.With(rule.Shocks));

    /// <summary>Every shock as a number that is 0 when neutral and grows as it bites; the currency as what customers do not bear.</summary>
    private static Dictionary<string, decimal> Harshness(Shocks shocks) => new()
    {
        ["delay"] = shocks.Receivables.CollectionDelayDays,
        ["loss rate"] = shocks.Receivables.LossRateMultiplier - 1m,
        ["loss given default"] = (shocks.Receivables.LossGivenDefault ?? new Policy().LossGivenDefault) - new Policy().LossGivenDefault,
        ["cancel"] = shocks.Orders.CancelProbability,
        ["delivery"] = shocks.Orders.DeliveryDelayDays,
        ["order price"] = shocks.Orders.PriceConcession,
        ["scale back"] = shocks.Orders.ScaleBack,
        ["supply"] = shocks.Orders.SupplyFailure,
        ["churn"] = shocks.Renewals.ChurnProbability,
        ["renewal price"] = shocks.Renewals.PriceConcession,
        ["win rate"] = 1m - shocks.Opportunities.WinRateFactor,
        ["cost"] = shocks.Margins.CostInflation,
        ["currency"] = shocks.Margins.FxRise * (1m - shocks.Margins.FxPassThrough),
        ["cost to serve"] = shocks.Margins.CostToServeIncrease,
        ["critical churn"] = shocks.Renewals.ChurnProbability * shocks.Renewals.MissionCriticalFactor,
    };

    /// <summary>IFRS 9's example book, grade C, its ages spread evenly within each bucket.</summary>
    private static decimal ShareInDefault(ReceivablesShock shock)
    {
        (int From, decimal Balance)[] book = [(-29, 15_000m), (1, 7_500m), (31, 4_000m), (61, 2_500m), (91, 1_000m)];
        var policy = new Policy();
        var inDefault =
            from bucket in book
            from day in Enumerable.Range(bucket.From, 30)
            let rate = policy.ProvisionMatrix.Buckets[policy.ProvisionMatrix.IndexOf(day + shock.CollectionDelayDays)].DefaultRate
            select bucket.Balance / 30m * Math.Min(1m, rate * shock.LossRateMultiplier / policy.LossGivenDefault);
        return inDefault.Sum() / book.Sum(bucket => bucket.Balance);
    }
}
