using System.Globalization;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests;

/// <summary>The tables of docs/model.md say what the code does.</summary>
public sealed class PublishedModelTests
{
    private static readonly DateOnly RunDate = new(2026, 1, 1);
    private static readonly string[] Page = File.ReadAllLines(Path.Combine(Checkout.Root, "docs", "model.md"));

    [Fact]
    public void The_ranges_of_shocks_are_those_of_the_page() =>
        Assert.Equal(
            ShockRange.All.Select(range => (Name: $"{range.Lever}.{range.Field}", range.Minimum, range.Maximum)),
            Table("shock").Select(row => (Name: row[0], Minimum: Number(row[1]), Maximum: Number(row[2]))));

    [Fact]
    public void The_items_of_the_worked_account_are_those_of_the_page()
    {
        var items = Worked().Items;

        Assert.Equal(
            items.Select(item => (item.Reference, Round(item.CertainLoss), Round(item.Jump), decimal.Round(item.FailureProbability, 6), Round(item.ExpectedLoss))),
            Table("item").Select(row => (row[0], Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4]))));
    }

    [Fact]
    public void The_figures_of_the_worked_account_are_those_of_the_page()
    {
        var impact = Worked();
        (string, decimal)[] figures =
        [
            ("baseline contribution", Round(impact.BaselineContribution)),
            ("at stake", Round(impact.AtStake)),
            ("expected loss", Round(impact.ExpectedLoss)),
            ("stressed contribution", Round(impact.StressedContribution)),
            ("loss95", Round(impact.Loss95)),
            ("ability to pay", decimal.Round(impact.Abilities.Pay, 4)),
            ("ability to expand", decimal.Round(impact.Abilities.Expand, 4)),
            ("ability to continue maintenance", decimal.Round(impact.Abilities.ContinueMaintenance, 4)),
            ("ability to acquire", decimal.Round(impact.Abilities.Acquire, 4)),
        ];

        Assert.Equal(figures, Table("figure").Select(row => (row[0], Number(row[1]))));
    }

    [Fact]
    public void The_weights_of_the_score_are_those_of_the_page()
    {
        var weights = new ScoreWeights();
        (string, decimal)[] parts =
        [
            ("profitability", weights.Profitability),
            ("strategicValue", weights.StrategicValue),
            ("growth", weights.Growth),
            ("products", weights.Products),
            ("opportunity", weights.Opportunity),
            ("relationship", weights.Relationship),
        ];

        Assert.Equal(parts, Table("part").Select(row => (row[0], Number(row[1]))));
    }

    [Fact]
    public void Every_type_the_page_sends_the_reader_to_exists()
    {
        var names = Table("to find").SelectMany(row => row[1].Split(", ")).Select(name => name.Trim('`')).ToArray();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.NotNull(typeof(Money).Assembly.GetType($"CrisisReview.Domain.{name}")));
    }

    private static AccountImpact Worked()
    {
        var scenario = new Scenario
        {
            Id = new("worked"),
            Name = "Worked example",
            Shocks = new()
            {
                Receivables = new() { CollectionDelayDays = 45, LossRateMultiplier = 2.5m, LossGivenDefault = 0.60m },
                Orders = new() { CancelProbability = 0.15m, DeliveryDelayDays = 30, PriceConcession = 0.05m, ScaleBack = 0.10m, SupplyFailure = 0.02m },
                Renewals = new() { ChurnProbability = 0.12m, PriceConcession = 0.08m, MissionCriticalFactor = 0.5m },
                Opportunities = new() { WinRateFactor = 0.6m },
                Margins = new() { CostInflation = 0.04m, FxRise = 0.60m, FxPassThrough = 0.40m, CostToServeIncrease = 0.05m },
            },
        };
        return new ImpactAssessor(scenario, new Policy(), RunDate).Assess(CasaVerde());
    }

    private static AccountProfile CasaVerde() => new()
    {
        Account = new()
        {
            AccountId = new("CV"),
            Name = "Casa Verde",
            Industry = "Construction",
            AnnualRevenue = default,
            AnnualCostToServe = new(445.46m),
            AbilityPay = 2m,
        },
        Invoices = [new() { InvoiceId = "invoice", Amount = new(10_000m), DueDate = RunDate }],
        Orders = [new() { OrderId = "order", Amount = new(1_000m), Cost = new(720m), ImportedShare = 0.5m, DeliveryDate = RunDate }],
        Contracts = [new() { ContractId = "contract", AnnualValue = new(1_000m), AnnualCost = new(550m), RenewalDate = RunDate, MissionCritical = true }],
        Opportunities = [new() { OpportunityId = "opportunity", Amount = new(1_000m), Cost = new(720m), WinProbability = 0.5m, ExpectedClose = RunDate }],
    };

    // The rows, in cells, of the table whose first column has this head.
    private static IEnumerable<string[]> Table(string head) => Page
        .SkipWhile(line => !line.StartsWith($"| {head} |", StringComparison.Ordinal))
        .Skip(2)
        .TakeWhile(line => line.StartsWith('|'))
        .Select(line => line.Trim('|').Split('|', StringSplitOptions.TrimEntries));

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    private static decimal Round(Money money) => decimal.Round(money.Amount, 4);
}
