using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests.Impact;

/// <summary>The examples in the levers' doc comments, worked by hand.</summary>
public sealed class LeverExamplesTests
{
    private static readonly DateOnly RunDate = new(2026, 1, 1);

    [Fact]
    public void An_invoice_is_paid_later_and_fails_more_often()
    {
        var lever = new ReceivablesImpact(new Policy());

        var item = lever.Assess(new(10_000m), before: 0, after: 2, CreditGrade.C, new(45, 2.5m, 0.60m));

        Assert.Equal("current > 31-60 days", item.Reference);
        Assert.Equal(0.006667m, decimal.Round(item.UnstressedProbability, 6));
        Assert.Equal(0.2m, item.FailureProbability);
        Assert.Equal(68.63m, decimal.Round(item.CertainLoss.Amount, 2));
        Assert.Equal(6_000m, item.Jump.Amount);
        Assert.Equal(1_268.63m, decimal.Round(item.ExpectedLoss.Amount, 2));
        Assert.Equal(30m, decimal.Round(lever.BaseCreditLoss(new(10_000m), 0, CreditGrade.C).Amount, 20));
    }

    [Fact]
    public void A_default_probability_never_exceeds_one()
    {
        var item = new ReceivablesImpact(new Policy()).Assess(new(100m), 4, 4, CreditGrade.E, new(0, 3m));

        Assert.Equal(0.106m * 4m / 0.45m, item.UnstressedProbability);
        Assert.Equal(1m, item.FailureProbability);
    }

    [Fact]
    public void An_order_is_cancelled_cut_delayed_and_repriced()
    {
        var order = new Order { OrderId = "O-1", Amount = new(1_000m), Cost = new(720m), ImportedShare = 0.5m, DeliveryDate = RunDate };
        var shocks = new Shocks
        {
            Orders = new(CancelProbability: 0.15m, DeliveryDelayDays: 30, PriceConcession: 0.05m, ScaleBack: 0.10m, SupplyFailure: 0.02m),
            Margins = new(CostInflation: 0.04m, FxRise: 0.60m, FxPassThrough: 0.40m),
        };

        var item = OrdersImpact.Assess(order, shocks, fundingRate: 0.08m);

        Assert.Equal(222.6483m, decimal.Round(item.CertainLoss.Amount, 4));
        Assert.Equal(57.3517m, decimal.Round(item.Jump.Amount, 4));
        Assert.Equal(0.15m, item.FailureProbability);
        Assert.Equal(231.2510m, decimal.Round(item.ExpectedLoss.Amount, 4));
    }

    [Fact]
    public void Cancelling_an_order_sold_below_cost_is_a_gain()
    {
        var order = new Order { OrderId = "O-1", Amount = new(100m), Cost = new(140m), DeliveryDate = RunDate };

        var item = OrdersImpact.Assess(order, new Shocks { Orders = new(CancelProbability: 0.25m) }, fundingRate: 0.08m);

        Assert.Equal(-40m, item.Jump.Amount);
        Assert.Equal(-10m, item.ExpectedLoss.Amount);
    }

    [Fact]
    public void A_contract_ends_or_goes_on_for_less()
    {
        var contract = new Contract { ContractId = "M-1", AnnualValue = new(1_000m), AnnualCost = new(550m), RenewalDate = RunDate, MissionCritical = true };
        var shocks = new Shocks { Renewals = new(0.12m, 0.08m, 0.5m), Margins = new(CostInflation: 0.04m) };

        var item = RenewalsImpact.Assess(contract, shocks);

        Assert.Equal(102m, item.CertainLoss.Amount);
        Assert.Equal(348m, item.Jump.Amount);
        Assert.Equal(0.06m, item.FailureProbability);
        Assert.Equal(122.88m, item.ExpectedLoss.Amount);
        Assert.Equal(0.12m, RenewalsImpact.Assess(contract with { MissionCritical = false }, shocks).FailureProbability);
    }

    [Fact]
    public void A_churn_probability_never_exceeds_one()
    {
        var contract = new Contract { ContractId = "M-1", AnnualValue = new(10m), AnnualCost = new(5m), RenewalDate = RunDate, MissionCritical = true };

        Assert.Equal(1m, RenewalsImpact.Assess(contract, new Shocks { Renewals = new(0.6m, 0m, 2m) }).FailureProbability);
    }

    [Fact]
    public void A_sale_is_won_less_often()
    {
        var opportunity = new Opportunity { OpportunityId = "S-1", Amount = new(1_000m), Cost = new(720m), WinProbability = 0.5m, ExpectedClose = RunDate };

        var item = OpportunitiesImpact.Assess(opportunity, new(0.6m));

        Assert.Equal(-140m, item.CertainLoss.Amount);
        Assert.Equal(280m, item.Jump.Amount);
        Assert.Equal(0.7m, item.FailureProbability);
        Assert.Equal(0.5m, item.UnstressedProbability);
        Assert.Equal(56m, item.ExpectedLoss.Amount);
    }

    [Fact]
    public void A_win_probability_never_exceeds_one()
    {
        var opportunity = new Opportunity { OpportunityId = "S-1", Amount = new(10m), Cost = new(4m), WinProbability = 0.8m, ExpectedClose = RunDate };

        var item = OpportunitiesImpact.Assess(opportunity, new(1.5m));

        Assert.Equal(0m, item.FailureProbability);
        Assert.Equal(-1.2m, item.ExpectedLoss.Amount);
    }

    [Fact]
    public void Serving_an_account_costs_more()
    {
        var account = new Account { AccountId = new("A"), Name = "A", Industry = "x", AnnualRevenue = default, AnnualCostToServe = new(445.46m) };

        Assert.Equal(22.273m, CostToServeImpact.Assess(account, new(CostToServeIncrease: 0.05m)).ExpectedLoss.Amount);
    }

    [Fact]
    public void Waiting_for_money_costs_the_funding_rate()
    {
        Assert.Equal(98.63m, decimal.Round(FundingCost.Of(new(10_000m), 45, 0.08m).Amount, 2));
    }
}
