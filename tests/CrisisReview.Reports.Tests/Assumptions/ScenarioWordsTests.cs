using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Assumptions;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Tests.Books;

namespace CrisisReview.Reports.Tests.Assumptions;

public class ScenarioWordsTests
{
    private static readonly FigureFormat English = new(ReportCulture.English);
    private static readonly Scenario Neutral = new() { Id = new("neutral"), Name = "Neutral" };

    [Fact]
    public void Each_shock_is_a_sentence()
    {
        var words = ScenarioWords.Of(FixtureRun.Scenario, English).Sentences.Select(s => s.Replace('\u00A0', ' ')).ToArray();
        Assert.Contains("Customers pay 60 days later.", words);
        Assert.Contains("35 % of pending orders are cancelled.", words);
        Assert.Contains("Sales are won 0.6 times as often.", words);
        Assert.Equal(16, words.Length);
    }

    [Fact]
    public void A_shock_at_its_neutral_value_is_not_said() =>
        Assert.Equal(
            ["Customers pay 1 day later."],
            ScenarioWords.Of(
                Neutral with { Shocks = new() { Receivables = new() { CollectionDelayDays = 1, LossRateMultiplier = 1m }, Orders = new() { CancelProbability = 0m } } },
                English).Sentences);

    [Fact]
    public void The_neutral_scenario_says_that_nothing_changes() =>
        Assert.StartsWith("Nothing changes", Assert.Single(ScenarioWords.Of(Neutral, English).Sentences), StringComparison.Ordinal);

    [Fact]
    public void A_rule_says_whom_it_meets_and_what_it_changes_even_back_to_nothing()
    {
        var exceptions = ScenarioWords.Of(FixtureRun.Scenario, English).Exceptions.Select(s => s.Replace('\u00A0', ' ')).ToArray();
        Assert.Equal("Construction is hit hardest (industry construction or property): default rate 9 times.", exceptions[0]);
        Assert.Equal("Spare parts go on (product line Spare parts): delivery delay 30 days, price given up on orders 0 %.", exceptions[1]);
    }

    [Fact]
    public void A_condition_names_every_field_it_asks_for()
    {
        Assert.Equal("every account", ScenarioWords.Condition(new()));
        Assert.Equal(
            "region Asia; grade D or E; not mission critical",
            ScenarioWords.Condition(new() { Region = ["Asia"], CreditGrade = [Domain.Accounts.CreditGrade.D, Domain.Accounts.CreditGrade.E], MissionCritical = false }));
    }

    [Fact]
    public void Every_number_a_scenario_can_hold_has_words()
    {
        var numbers = typeof(ShockOverrides).GetProperties().SelectMany(lever =>
            lever.PropertyType.GetProperties().Select(p => "/" + Camel(lever.Name) + "/" + Camel(p.Name)));
        Assert.Equal(numbers.Order(StringComparer.Ordinal), ShockFields.All.Select(f => f.Path).Order(StringComparer.Ordinal));
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
