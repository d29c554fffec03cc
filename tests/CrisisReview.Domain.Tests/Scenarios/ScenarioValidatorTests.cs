using CrisisReview.Domain.Scenarios;
using CrisisReview.Domain.Tests.Oracle;

namespace CrisisReview.Domain.Tests.Scenarios;

public sealed class ScenarioValidatorTests
{
    private static readonly Scenario Sound = new() { Id = new("sound"), Name = "Sound" };

    [Fact]
    public void A_sound_scenario_has_no_faults()
    {
        Assert.Empty(ScenarioValidator.Validate(Sound));
        Assert.Empty(ScenarioValidator.Validate(SevereCrisis.Scenario));
    }

    [Fact]
    public void All_faults_are_told_at_once()
    {
        var scenario = new Scenario
        {
            Id = default,
            Name = " ",
            HorizonMonths = 61,
            Shocks = new() { Renewals = new() { ChurnProbability = -0.1m } },
            Rules = [new() { Name = "", Shocks = new() { Orders = new() { CancelProbability = 1.20m } } }],
        };

        Assert.Equal(
            [
                new("/id", "is empty"),
                new("/name", "is empty"),
                new("/horizonMonths", "must be between 1 and 60, was 61"),
                new("/shocks/renewals/churnProbability", "must be between 0 and 1, was -0.1"),
                new("/rules/0/name", "is empty"),
                new("/rules/0/shocks/orders/cancelProbability", "must be between 0 and 1, was 1.2"),
            ],
            ScenarioValidator.Validate(scenario));
    }

    public static TheoryData<string> Fields { get; } = [.. ShockRange.All.Select(range => range.Pointer)];

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_shock_has_its_range(string pointer)
    {
        var range = ShockRange.All.Single(range => range.Pointer == pointer);

        foreach (var value in new[] { range.Minimum, range.Maximum })
        {
            Assert.Empty(ScenarioValidator.Validate(Sound with { Shocks = Overrides.Of(range, value) }));
        }

        foreach (var value in new[] { range.Minimum - 1m, range.Maximum + 1m })
        {
            var problem = Assert.Single(ScenarioValidator.Validate(Sound with { Shocks = Overrides.Of(range, value) }));
            Assert.Equal("/shocks" + pointer, problem.Pointer);
            Assert.Equal(FormattableString.Invariant($"must be between {range.Minimum} and {range.Maximum}, was {value}"), problem.Problem);
        }
    }

    [Fact]
    public void Every_number_of_the_shocks_has_a_range()
    {
        var fields = typeof(ShockOverrides).GetProperties().SelectMany(
            lever => lever.PropertyType.GetProperties().Where(field => Nullable.GetUnderlyingType(field.PropertyType) is not null),
            (lever, field) => $"/{Camel(lever.Name)}/{Camel(field.Name)}");

        Assert.Equal(fields.Order(), ShockRange.All.Select(range => range.Pointer).Order());
    }

    [Fact]
    public void An_empty_word_in_a_condition_is_a_fault()
    {
        var scenario = Sound with { Rules = [new() { Name = "r", When = new() { Industry = ["a", ""], Region = [" "] } }] };

        Assert.Equal(["/rules/0/when/industry/1", "/rules/0/when/region/0"], ScenarioValidator.Validate(scenario).Select(problem => problem.Pointer));
    }

    [Fact]
    public void A_rule_by_product_line_may_name_only_what_acts_on_orders_and_opportunities()
    {
        var rule = new ScenarioRule
        {
            Name = "Printers",
            When = new() { ProductLine = ["printers"] },
            Shocks = new()
            {
                Orders = new() { CancelProbability = 0.5m },
                Opportunities = new() { WinRateFactor = 0.5m },
                Receivables = new() { LossRateMultiplier = 2m },
                Renewals = new() { ChurnProbability = 0.5m },
                Margins = new() { CostInflation = 0.1m, CostToServeIncrease = 0.1m },
            },
        };

        var problems = ScenarioValidator.Validate(Sound with { Rules = [rule] });

        Assert.Equal(
            ["/rules/0/shocks/receivables/lossRateMultiplier", "/rules/0/shocks/renewals/churnProbability", "/rules/0/shocks/margins/costToServeIncrease"],
            problems.Select(problem => problem.Pointer));
        Assert.All(problems, problem => Assert.StartsWith("has no effect in a rule with product lines", problem.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_cited_number_needs_its_source_and_year()
    {
        var scenario = Sound with { Sources = [new() { Basis = EvidenceBasis.Cited, Claim = "c" }, new() { Basis = EvidenceBasis.Judgement, Claim = "" }] };

        Assert.Equal(
            [new("/sources/0/source", "is empty"), new("/sources/0/year", "is required where the basis is cited"), new("/sources/1/claim", "is empty")],
            ScenarioValidator.Validate(scenario));
    }

    [Fact]
    public void A_year_must_be_plausible()
    {
        var scenario = Sound with { Sources = [new() { Claim = "c", Year = 98 }] };

        Assert.Equal([new("/sources/0/year", "must be between 1900 and 2100, was 98")], ScenarioValidator.Validate(scenario));
    }

    [Theory]
    [InlineData("/shocks/orders/cancelProbability", null)]
    [InlineData("/horizonMonths", null)]
    [InlineData("/rules/0/shocks/orders/scaleBack", null)]
    [InlineData("/shocks/orders/supplyFailure", "leads to nothing in this scenario")]
    [InlineData("/rules/1/shocks/orders/scaleBack", "leads to nothing in this scenario")]
    [InlineData("/rules/-1/shocks", "leads to nothing in this scenario")]
    [InlineData("/horizonMonths/0", "leads to nothing in this scenario")]
    [InlineData("/name", "does not lead to a number")]
    [InlineData("/shocks", "does not lead to a number")]
    [InlineData("shocks/orders/cancelProbability", "must be a JSON pointer")]
    [InlineData("", "must be a JSON pointer")]
    public void A_source_points_at_a_number_of_the_scenario(string pointer, string? fault)
    {
        var scenario = Sound with
        {
            Shocks = new() { Orders = new() { CancelProbability = 0.1m } },
            Rules = [new() { Name = "r", Shocks = new() { Orders = new() { ScaleBack = 0.1m } } }],
            Sources = [new() { Pointer = pointer, Claim = "c" }],
        };

        var problems = ScenarioValidator.Validate(scenario);

        if (fault is null)
        {
            Assert.Empty(problems);
        }
        else
        {
            var problem = Assert.Single(problems);
            Assert.Equal("/sources/0/pointer", problem.Pointer);
            Assert.Contains(fault, problem.Problem, StringComparison.Ordinal);
        }
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
