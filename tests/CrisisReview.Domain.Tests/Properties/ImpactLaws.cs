using System.Text.Json;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Serialization;
using FsCheck.Fluent;

namespace CrisisReview.Domain.Tests.Properties;

public sealed class ImpactLaws
{
    private static readonly Policy Policy = new();

    [Fact]
    public void The_neutral_scenario_takes_exactly_nothing() =>
        Law.Holds(ScenarioGenerators.Neutral, BookGenerators.UnjudgedProfile, (neutral, profile) =>
        {
            var impact = Assess(neutral, profile);

            Assert.All(impact.Items, item => Assert.Equal(Money.Zero, item.ExpectedLoss));
            Assert.Equal(LossByLever.None, impact.LossByLever);
            Assert.Equal(impact.BaselineContribution, impact.StressedContribution);
            Assert.Equal(Abilities.Unstressed, impact.Abilities);
            Assert.Equal(impact.Receivables.Select(row => row.Before), impact.Receivables.Select(row => row.After));
        });

    [Fact]
    public void Shocks_at_their_neutral_values_take_exactly_nothing_however_they_are_written() =>
        Law.Holds(BookGenerators.UnjudgedProfile, profile =>
        {
            const string Written =
                """
                { "receivables": { "collectionDelayDays": 0, "lossRateMultiplier": 1.000, "lossGivenDefault": 0.4500 },
                  "orders": { "cancelProbability": 0.00, "deliveryDelayDays": 0, "priceConcession": 0.0, "scaleBack": 0e5, "supplyFailure": 0.000 },
                  "renewals": { "churnProbability": 0.0, "priceConcession": 0.00, "missionCriticalFactor": 1.0 },
                  "opportunities": { "winRateFactor": 1.00 },
                  "margins": { "costInflation": 0.00, "fxRise": 0.0, "fxPassThrough": 0.40, "costToServeIncrease": 0.0 } }
                """;
            var shocks = JsonSerializer.Deserialize<ShockOverrides>(Written, DomainJson.Strict)!;

            Assert.Equal(LossByLever.None, Assess(new() { Id = new("n"), Name = "n", Shocks = shocks }, profile).LossByLever);
        });

    [Fact]
    public void Buckets_add_up_to_the_open_total_before_and_after() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Profile, (scenario, profile) =>
        {
            var impact = Assess(scenario, profile);
            var open = profile.Invoices.Sum(invoice => invoice.Amount);

            Assert.Equal(open, impact.Receivables.Sum(row => row.Before));
            Assert.Equal(open, impact.Receivables.Sum(row => row.After));
        });

    [Fact]
    public void The_order_of_items_means_nothing() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Profile, (scenario, profile) =>
        {
            var reversed = profile with
            {
                Invoices = [.. profile.Invoices.Reverse()],
                Orders = [.. profile.Orders.Reverse()],
                Contracts = [.. profile.Contracts.Reverse()],
                Opportunities = [.. profile.Opportunities.Reverse()],
            };

            Assert.Equal(Json(Assess(scenario, profile)), Json(Assess(scenario, reversed)));
        });

    [Fact]
    public void Losses_by_lever_are_those_of_the_items() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Profile, (scenario, profile) =>
        {
            var impact = Assess(scenario, profile);

            Assert.All(Enum.GetValues<Lever>(), lever => Assert.Equal(
                impact.Items.Where(item => item.Lever == lever).Sum(item => item.ExpectedLoss), impact.LossByLever[lever]));
            Assert.All(impact.Items, item => Assert.InRange(item.FailureProbability, 0m, 1m));
            Assert.All(impact.Items, item => Assert.InRange(item.UnstressedProbability, 0m, 1m));
        });

    [Fact]
    public void The_quantile_is_a_step_of_the_ladder() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Profile, (scenario, profile) =>
        {
            var impact = Assess(scenario, profile);
            var steps = impact.Items.Select(item => item.FailureProbability).Append(0m).Select(ability => AbilityLadder.LossAt(impact.Items, ability).Amount).ToArray();
            var nothingFails = AbilityLadder.LossAt(impact.Items, 1m).Amount;

            Assert.InRange(impact.Loss95.Amount, steps.Append(nothingFails).Min(), steps.Append(nothingFails).Max());
            Assert.Equal(impact.Items.Sum(item => item.CertainLoss).Amount, nothingFails);
        });

    /// <summary>The step function's mean, summed step by step over U, is the closed form.</summary>
    [Fact]
    public void The_mean_of_the_ladder_is_the_expected_loss() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Profile, (scenario, profile) =>
        {
            var impact = Assess(scenario, profile);
            decimal[] edges = [.. impact.Items.Select(item => item.FailureProbability).Append(0m).Append(1m).Distinct().Order()];
            var mean = edges.Zip(edges.Skip(1)).Sum(step => (step.Second - step.First) * AbilityLadder.LossAt(impact.Items, step.First));

            Assert.InRange((mean - impact.ExpectedLoss).Amount, -0.000_001m, 0.000_001m);
        });

    [Fact]
    public void A_scenario_of_a_single_rule_for_all_is_that_scenario() =>
        Law.Holds(ScenarioGenerators.Scenario, BookGenerators.Profile, (scenario, profile) =>
        {
            var everywhere = scenario with { Rules = [] };
            var byRule = everywhere with { Shocks = new(), Rules = [new() { Name = "all", Shocks = scenario.Shocks }] };

            Assert.Equal(Json(Assess(everywhere, profile)), Json(Assess(byRule, profile)));
        });

    [Fact]
    public void A_worse_judgement_never_makes_failing_less_likely() =>
        Law.Holds(Gen.Choose(0, 1_000), Gen.Choose(0, 9), (parts, grade) =>
        {
            var judgement = new Judgement(0.5m);

            Assert.True(judgement.Shift(parts / 1_000m, grade) >= judgement.Shift(parts / 1_000m, grade + 1));
        });

    internal static AccountImpact Assess(Scenario scenario, AccountProfile profile) =>
        new ImpactAssessor(scenario, Policy, BookGenerators.RunDate).Assess(profile);

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, DomainJson.Options);
}
