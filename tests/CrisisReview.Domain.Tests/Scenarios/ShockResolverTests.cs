using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests.Scenarios;

public sealed class ShockResolverTests
{
    private static readonly Account Builder = new()
    {
        AccountId = new("A"),
        Name = "A",
        Industry = "Construction",
        Region = "North",
        AnnualRevenue = default,
        CreditGrade = CreditGrade.D,
        MissionCritical = true,
    };

    [Fact]
    public void What_no_one_names_is_neutral() =>
        Assert.Equal(Shocks.Neutral, new ShockResolver(Scenario([])).For(Builder).OnAccount);

    [Fact]
    public void A_later_rule_wins_field_by_field()
    {
        var shocks = Resolve(
            Rule(new(), cancel: 0.1m, scaleBack: 0.2m),
            Rule(new() { Industry = ["construction"] }, cancel: 0.3m),
            Rule(new() { Industry = ["banking"] }, cancel: 0.9m));

        Assert.Equal((0.3m, 0.2m), (shocks.OnAccount.Orders.CancelProbability, shocks.OnAccount.Orders.ScaleBack));
    }

    public static TheoryData<RuleCondition, bool> Conditions { get; } = new()
    {
        { new(), true },
        { new() { Industry = ["banking", "CONSTRUCTION"] }, true },
        { new() { Industry = ["construction"], Region = ["south"] }, false },
        { new() { Region = ["north"] }, true },
        { new() { CreditGrade = [CreditGrade.D, CreditGrade.E] }, true },
        { new() { CreditGrade = [CreditGrade.A] }, false },
        { new() { MissionCritical = true }, true },
        { new() { MissionCritical = false }, false },
        { new() { ProductLine = ["printers"] }, false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_rule_acts_where_every_given_list_has_the_account(RuleCondition when, bool acts) =>
        Assert.Equal(acts ? 0.5m : 0m, Resolve(Rule(when, cancel: 0.5m)).OnAccount.Orders.CancelProbability);

    [Fact]
    public void An_account_without_region_is_in_no_list_of_regions()
    {
        var resolver = new ShockResolver(Scenario([Rule(new() { Region = ["north"] }, cancel: 0.5m)]));

        Assert.Equal(0m, resolver.For(Builder with { Region = null }).OnAccount.Orders.CancelProbability);
    }

    [Fact]
    public void A_rule_by_product_line_acts_on_items_of_that_line_only_and_keeps_its_place()
    {
        var shocks = Resolve(
            Rule(new() { ProductLine = ["Printers"] }, cancel: 0.5m, scaleBack: 0.4m),
            Rule(new() { Industry = ["construction"] }, cancel: 0.3m));

        Assert.Equal((0.3m, 0.4m), (shocks.OnItem("printers").Orders.CancelProbability, shocks.OnItem("printers").Orders.ScaleBack));
        Assert.Equal((0.3m, 0m), (shocks.OnItem("routers").Orders.CancelProbability, shocks.OnItem("routers").Orders.ScaleBack));
        Assert.Equal(shocks.OnAccount, shocks.OnItem(null));
        Assert.Equal(0m, shocks.OnAccount.Orders.ScaleBack);
    }

    [Fact]
    public void Accounts_that_no_rule_tells_apart_share_their_shocks()
    {
        var resolver = new ShockResolver(Scenario([Rule(new(), cancel: 0.5m)]));

        Assert.Same(resolver.For(Builder), resolver.For(Builder with { AccountId = new("B"), Name = "B" }));
        Assert.NotSame(resolver.For(Builder), resolver.For(Builder with { CreditGrade = CreditGrade.A }));
    }

    private static AccountShocks Resolve(params ScenarioRule[] rules) => new ShockResolver(Scenario(rules)).For(Builder);

    private static Scenario Scenario(IReadOnlyList<ScenarioRule> rules) => new() { Id = new("s"), Name = "s", Rules = rules };

    private static ScenarioRule Rule(RuleCondition when, decimal? cancel = null, decimal? scaleBack = null) => new()
    {
        Name = "rule",
        When = when,
        Shocks = new() { Orders = new() { CancelProbability = cancel, ScaleBack = scaleBack } },
    };
}
