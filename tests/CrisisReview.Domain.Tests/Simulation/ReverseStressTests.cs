using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Tests.Simulation;

public sealed class ReverseStressTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 1);
    private static readonly Policy Policy = new();
    private static readonly SimulationSettings Settings = new() { Paths = 2_000 };

    /// <summary>One order with a margin of 400 that fails with probability 0.1: an expected loss of 40 for every time the scenario.</summary>
    [Fact]
    public void A_loss_in_proportion_is_reached_at_its_proportion()
    {
        var answer = Stress(Orders(0.1m)).Find(ReverseStressTarget.OfAmount(ReverseStressMeasure.ExpectedLoss, new(60m)));
        Assert.NotNull(answer.Multiple);
        Assert.InRange(answer.Multiple.Value, 1.5m, 1.5005m);
        Assert.InRange(answer.Loss.Amount, 60m, 60.02m);
        Assert.Equal(60m, answer.Target.Amount);
    }

    [Fact]
    public void A_share_is_of_baseline_contribution()
    {
        var answer = Stress(Orders(0.1m)).Find(ReverseStressTarget.OfShare(ReverseStressMeasure.ExpectedLoss, 0.25m));
        Assert.Equal(100m, answer.Target.Amount);
        Assert.InRange(answer.Multiple!.Value, 2.5m, 2.5005m);
    }

    /// <summary>The one order is lost in the worst twentieth once its probability is above 0.05.</summary>
    [Fact]
    public void Value_at_risk_is_reached_by_simulation()
    {
        var answer = Stress(Orders(0.01m)).Find(ReverseStressTarget.OfAmount(ReverseStressMeasure.ValueAtRisk95, new(400m)));
        Assert.Equal(400m, answer.Loss.Amount);
        Assert.InRange(answer.Multiple!.Value, 4m, 6m);
    }

    [Fact]
    public void It_says_so_when_no_multiple_reaches_the_target()
    {
        var answer = Stress(Orders(0.1m)).Find(ReverseStressTarget.OfAmount(ReverseStressMeasure.ExpectedLoss, new(401m)));
        Assert.Null(answer.Multiple);
        Assert.Equal(400m, answer.Loss.Amount);
        Assert.Contains("No multiple up to 10 ", answer.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_loss_that_needs_no_shock_is_reached_at_nothing()
    {
        // The executive's judgement alone, the lowest grade, raises an opportunity's risk.
        var profile = Profile() with
        {
            Account = Profile().Account with { AbilityAcquire = 0m },
            Opportunities = [new() { OpportunityId = "P1", Amount = new(100m), Cost = new(0m), WinProbability = 0.5m, ExpectedClose = AsOf }],
        };
        var stress = new ReverseStress(new(Orders(0.1m), Policy, AsOf, Settings), [profile]);
        Assert.Equal(0m, stress.Find(ReverseStressTarget.OfAmount(ReverseStressMeasure.ExpectedLoss, new(5m))).Multiple);
    }

    [Fact]
    public void Internal_accounts_take_no_part()
    {
        var profile = Profile() with { Account = Profile().Account with { Kind = AccountKind.Internal } };
        var stress = new ReverseStress(new(Orders(0.1m), Policy, AsOf, Settings), [profile]);
        Assert.Null(stress.Find(ReverseStressTarget.OfAmount(ReverseStressMeasure.ExpectedLoss, new(1m))).Multiple);
        Assert.Throws<ArgumentException>(() => stress.Find(ReverseStressTarget.OfShare(ReverseStressMeasure.ExpectedLoss, 0.5m)));
    }

    [Fact]
    public void Targets_must_be_above_zero()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ReverseStressTarget.OfAmount(ReverseStressMeasure.ExpectedLoss, Money.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => ReverseStressTarget.OfShare(ReverseStressMeasure.ExpectedLoss, 0m));
    }

    [Fact]
    public void Once_the_scenario_is_the_scenario_and_nought_times_is_neutral()
    {
        var scenario = Everything();
        Assert.Equal(scenario.Shocks, ScenarioMultiple.Of(scenario, Policy, 1m).Shocks);
        var neutral = new ImpactAssessor(ScenarioMultiple.Of(scenario, Policy, 0m), Policy, AsOf).Assess(Profile());
        Assert.Equal(0m, neutral.ExpectedLoss.Amount);
        Assert.NotEqual(0m, new ImpactAssessor(scenario, Policy, AsOf).Assess(Profile()).ExpectedLoss.Amount);
    }

    [Fact]
    public void A_multiple_scales_each_field_from_its_neutral_value_within_its_range()
    {
        var shocks = ScenarioMultiple.Of(Everything(), Policy, 2.5m).Shocks;
        Assert.Equal(112, shocks.Receivables!.CollectionDelayDays); // 2.5 x 45 = 112.5, half to even
        Assert.Equal(4.75m, shocks.Receivables.LossRateMultiplier);
        Assert.Equal(0.825m, shocks.Receivables.LossGivenDefault);
        Assert.Equal(1m, shocks.Orders!.CancelProbability);
        Assert.Equal(0m, shocks.Opportunities!.WinRateFactor);
        Assert.Equal(1.5m, shocks.Margins!.FxRise);
        Assert.Equal(0.4m, shocks.Margins.FxPassThrough);
        Assert.Null(shocks.Renewals!.PriceConcession);
        Assert.Equal(0.5m, shocks.Renewals.MissionCriticalFactor);
    }

    [Fact]
    public void A_scaled_scenario_is_still_valid() => Assert.Empty(ScenarioValidator.Validate(ScenarioMultiple.Of(Everything(), Policy, 10m)));

    [Fact]
    public void Correlation_comes_from_the_scenario_else_the_policy()
    {
        var policy = Policy with { Correlation = new() { Loading = 0.1m, GlobalShare = 0.3m, SectorLoadings = new Dictionary<string, decimal> { ["Retail"] = 0.4m } } };
        var model = FactorModel.Of(policy, Orders(0.1m));
        Assert.Equal((0.1m, 0.4m, 0.3m), (model.LoadingOf("Banking"), model.LoadingOf("RETAIL"), model.GlobalShare));
        var overridden = FactorModel.Of(policy, Orders(0.1m) with { Correlation = new(0.5m, null) });
        Assert.Equal((0.5m, 0.5m, 0.3m), (overridden.LoadingOf("Banking"), overridden.LoadingOf("Retail"), overridden.GlobalShare));
    }

    [Fact]
    public void Correlations_out_of_range_are_refused()
    {
        var problems = ScenarioValidator.Validate(Orders(0.1m) with { Correlation = new(0.96m, 1.1m) });
        Assert.Equal(["/correlation/loading", "/correlation/globalShare"], problems.Select(problem => problem.Pointer));
        var policy = Policy with { Correlation = new() { Loading = -0.1m, GlobalShare = 2m, SectorLoadings = new Dictionary<string, decimal> { ["A/B"] = 1m } } };
        Assert.Equal(
            ["/correlation/loading", "/correlation/globalShare", "/correlation/sectorLoadings/A~1B"],
            PolicyValidator.Validate(policy).Select(problem => problem.Pointer));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FactorModel(0.96m, 0.5m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FactorModel(0.2m, 1.5m));
    }

    private static ReverseStress Stress(Scenario scenario) => new(new(scenario, Policy, AsOf, Settings), [Profile()]);

    private static Scenario Orders(decimal cancelProbability) => new()
    {
        Id = new("orders"),
        Name = "Orders are cancelled",
        Shocks = new() { Orders = new() { CancelProbability = cancelProbability } },
    };

    private static Scenario Everything() => new()
    {
        Id = new("all"),
        Name = "Everything at once",
        Shocks = new()
        {
            Receivables = new() { CollectionDelayDays = 45, LossRateMultiplier = 2.5m, LossGivenDefault = 0.60m },
            Orders = new() { CancelProbability = 0.5m, DeliveryDelayDays = 30, PriceConcession = 0.05m, ScaleBack = 0.1m, SupplyFailure = 0.02m },
            Renewals = new() { ChurnProbability = 0.12m, MissionCriticalFactor = 0.5m },
            Opportunities = new() { WinRateFactor = 0.6m },
            Margins = new() { CostInflation = 0.04m, FxRise = 0.60m, FxPassThrough = 0.40m, CostToServeIncrease = 0.05m },
        },
    };

    private static AccountProfile Profile() => new()
    {
        Account = new() { AccountId = new("A1"), Name = "One", Industry = "Retail", AnnualRevenue = new(1000m) },
        Orders = [new() { OrderId = "O1", Amount = new(1000m), Cost = new(600m), DeliveryDate = AsOf.AddDays(30) }],
    };
}
