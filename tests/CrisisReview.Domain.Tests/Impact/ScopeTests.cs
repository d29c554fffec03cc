using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests.Impact;

/// <summary>What counts: the horizon's edges, stale contracts, internal accounts.</summary>
public sealed class ScopeTests
{
    private static readonly DateOnly RunDate = new(2026, 1, 31);
    private static readonly Scenario OneMonth = new() { Id = new("one-month"), Name = "One month", HorizonMonths = 1 };

    [Theory]
    [InlineData("2025-06-30", true)]
    [InlineData("2026-01-31", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-01", false)]
    public void Orders_and_sales_count_up_to_the_horizon_past_ones_too(string date, bool counts)
    {
        var profile = Profile() with
        {
            Orders = [new() { OrderId = "O", Amount = new(10m), Cost = new(4m), DeliveryDate = Day(date) }],
            Opportunities = [new() { OpportunityId = "S", Amount = new(10m), Cost = new(4m), WinProbability = 0.5m, ExpectedClose = Day(date) }],
        };

        var impact = Assess(profile);

        Assert.Equal(counts ? 9m : 0m, impact.AtStake.Amount);
        Assert.Equal(counts ? 2 : 0, impact.Items.Count);
    }

    [Theory]
    [InlineData("2026-01-31", true, false)]
    [InlineData("2026-02-28", true, false)]
    [InlineData("2026-03-01", false, false)]
    [InlineData("2026-01-30", false, true)]
    public void Contracts_count_from_the_run_date_to_the_horizon_and_earlier_ones_are_stale(string date, bool counts, bool stale)
    {
        var profile = Profile() with
        {
            Contracts = [new() { ContractId = "M-1", AnnualValue = new(10m), AnnualCost = new(4m), RenewalDate = Day(date) }],
        };

        var impact = Assess(profile);

        Assert.Equal(counts ? 1 : 0, impact.Items.Count);
        Assert.Equal(counts ? 6m : 0m, impact.BaselineContribution.Amount);
        Assert.Equal(stale ? 1 : 0, impact.StaleContracts);
        Assert.Equal(stale ? ["M-1"] : [], impact.Warnings.Select(warning => warning.Reference));
    }

    [Fact]
    public void A_stale_contract_is_named_with_its_date_and_what_to_do()
    {
        var profile = Profile() with
        {
            Contracts = [new() { ContractId = "M-1", AnnualValue = new(10m), AnnualCost = new(4m), RenewalDate = new(2024, 3, 1) }],
        };

        Assert.Equal(
            "renewal date 2024-03-01 lies before the run date, so the contract is left out; import its new date, or leave it out of the book",
            Assert.Single(Assess(profile).Warnings).Message);
    }

    [Theory]
    [InlineData(-1, "current")]
    [InlineData(0, "current")]
    [InlineData(1, "1-30 days")]
    [InlineData(30, "1-30 days")]
    [InlineData(31, "31-60 days")]
    [InlineData(90, "61-90 days")]
    [InlineData(91, "over 90 days")]
    public void An_invoice_due_today_is_current_and_every_other_day_has_its_bucket(int daysPastDue, string bucket)
    {
        var profile = Profile() with { Invoices = [new() { InvoiceId = "I", Amount = new(100m), DueDate = RunDate.AddDays(-daysPastDue) }] };

        Assert.Equal([bucket], Assess(profile).Receivables.Where(row => row.Before.Amount == 100m).Select(row => row.Bucket));
    }

    [Fact]
    public void Buckets_are_those_of_the_policy()
    {
        var policy = new Policy { ProvisionMatrix = new() { Buckets = [new(0, 0m), new(7, 0.1m), new(null, 0.2m)] } };
        var profile = Profile() with { Invoices = [new() { InvoiceId = "I", Amount = new(100m), DueDate = RunDate.AddDays(-8) }] };

        var impact = new ImpactAssessor(OneMonth, policy, RunDate).Assess(profile);

        Assert.Equal(["current", "1-7 days", "over 7 days"], impact.Receivables.Select(row => row.Bucket));
        Assert.Equal(-20m, decimal.Round(impact.BaselineContribution.Amount, 20));
    }

    [Fact]
    public void An_internal_account_is_assessed_for_its_cost_to_serve_alone()
    {
        var profile = Profile() with
        {
            Account = Profile().Account with { Kind = AccountKind.Internal, AnnualCostToServe = new(100m) },
            Invoices = [new() { InvoiceId = "I", Amount = new(100m), DueDate = RunDate }],
            Orders = [new() { OrderId = "O", Amount = new(10m), Cost = new(4m), DeliveryDate = RunDate }],
            Contracts = [new() { ContractId = "M", AnnualValue = new(10m), AnnualCost = new(4m), RenewalDate = RunDate }],
        };
        var dearer = OneMonth with { Shocks = new() { Margins = new() { CostToServeIncrease = 0.25m } } };

        var impact = new ImpactAssessor(dearer, new Policy(), RunDate).Assess(profile);

        Assert.Equal(Lever.CostToServe, Assert.Single(impact.Items).Lever);
        Assert.Equal(-100m, impact.BaselineContribution.Amount);
        Assert.Equal(25m, impact.ExpectedLoss.Amount);
        Assert.Equal(0m, impact.AtStake.Amount);
        Assert.Equal(100m, impact.Receivables.Sum(row => row.Before).Amount);
    }

    [Fact]
    public void An_account_with_nothing_open_has_whole_abilities_and_a_row_for_every_bucket()
    {
        var impact = Assess(Profile());

        Assert.Empty(impact.Items);
        Assert.Equal(Abilities.Unstressed, impact.Abilities);
        Assert.Equal(5, impact.Receivables.Count);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static AccountImpact Assess(AccountProfile profile) => new ImpactAssessor(OneMonth, new Policy(), RunDate).Assess(profile);

    private static AccountProfile Profile() => new()
    {
        Account = new() { AccountId = new("A"), Name = "A", Industry = "x", AnnualRevenue = default },
    };
}
