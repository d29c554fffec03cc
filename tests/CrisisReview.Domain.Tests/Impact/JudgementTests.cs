using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests.Impact;

public sealed class JudgementTests
{
    private static readonly Judgement Half = new(0.5m);

    [Fact]
    public void A_low_grade_raises_the_probability_of_failing()
    {
        // PhiInv(0.2) = -0.841621, + 0.5 * 3 / 5 = -0.541621, Phi = 0.294040 (tables).
        Assert.Equal(0.294040m, decimal.Round(Half.Shift(0.2m, 2m), 6));
    }

    [Fact]
    public void Half_moves_by_the_tabulated_half_deviation()
    {
        // Phi(0.5) = 0.691462461274 and Phi(-0.5) = 0.308537538726.
        Assert.Equal(0.691462461274m, Half.Shift(0.5m, 0m));
        Assert.Equal(0.308537538726m, Half.Shift(0.5m, 10m));
    }

    [Theory]
    [InlineData(0.123456789012345678)]
    [InlineData(0.0)]
    [InlineData(1.0)]
    public void The_middle_grade_and_no_grade_leave_a_probability_as_it_is(double probability)
    {
        Assert.Equal((decimal)probability, Half.Shift((decimal)probability, 5m));
        Assert.Equal((decimal)probability, Half.Shift((decimal)probability, null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    public void What_is_certain_stays_certain(int grade)
    {
        Assert.Equal(0m, Half.Shift(0m, grade));
        Assert.Equal(1m, Half.Shift(1m, grade));
    }

    [Fact]
    public void A_weight_of_zero_ignores_judgements() => Assert.Equal(0.2m, new Judgement(0m).Shift(0.2m, 0m));

    [Fact]
    public void Each_judgement_acts_on_its_own_lever()
    {
        var account = new Account
        {
            AccountId = new("A"),
            Name = "A",
            Industry = "x",
            AnnualRevenue = default,
            AbilityAcquire = 1m,
            AbilityExpand = 2m,
            AbilityContinue = 8m,
            AbilityPay = 9m,
            AbilityRecruit = 0m,
        };
        var day = new DateOnly(2026, 1, 1);
        var profile = new AccountProfile
        {
            Account = account,
            Invoices = [new() { InvoiceId = "I", Amount = new(100m), DueDate = day }],
            Orders = [new() { OrderId = "O", Amount = new(100m), Cost = new(50m), DeliveryDate = day }],
            Contracts = [new() { ContractId = "M", AnnualValue = new(100m), AnnualCost = new(50m), RenewalDate = day }],
            Opportunities = [new() { OpportunityId = "S", Amount = new(100m), Cost = new(50m), WinProbability = 0.5m, ExpectedClose = day }],
        };
        var scenario = new Scenario
        {
            Id = new("s"),
            Name = "s",
            Shocks = new() { Orders = new() { CancelProbability = 0.2m }, Renewals = new() { ChurnProbability = 0.3m }, Receivables = new() { LossRateMultiplier = 15m } },
        };

        var items = new ImpactAssessor(scenario, new Policy(), day).Assess(profile).Items;

        decimal Of(Lever lever) => items.Single(item => item.Lever == lever).FailureProbability;
        Assert.Equal(Half.Shift(0.5m, 1m), Of(Lever.Opportunities));
        Assert.Equal(Half.Shift(0.2m, 2m), Of(Lever.Orders));
        Assert.Equal(Half.Shift(0.3m, 8m), Of(Lever.Renewals));
        Assert.Equal(Half.Shift(0.1m, 9m), Of(Lever.Receivables));
    }
}
