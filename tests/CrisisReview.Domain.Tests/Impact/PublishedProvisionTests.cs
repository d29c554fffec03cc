using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Policies;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Tests.Impact;

/// <summary>Published loss allowances by age of receivables, against the base expected credit loss.</summary>
public sealed class PublishedProvisionTests
{
    private static readonly DateOnly RunDate = new(2026, 1, 1);
    private static readonly Scenario Calm = new() { Id = new("neutral"), Name = "Neutral" };

    /// <summary>IFRS 9 Illustrative Example 12, IE74 to IE77: Company M, CU 000.</summary>
    [Theory]
    [InlineData(-10, 15_000, 45)]
    [InlineData(15, 7_500, 120)]
    [InlineData(45, 4_000, 144)]
    [InlineData(75, 2_500, 165)]
    [InlineData(120, 1_000, 106)]
    public void Each_bucket_of_IFRS_9_example_12_has_its_allowance(int daysPastDue, int gross, int allowance) =>
        Assert.Equal(allowance, Allowance(new Policy(), [(daysPastDue, gross)]));

    [Fact]
    public void IFRS_9_example_12_has_an_allowance_of_580() =>
        Assert.Equal(580m, Allowance(new Policy(), [(-10, 15_000), (15, 7_500), (45, 4_000), (75, 2_500), (120, 1_000)]));

    /// <summary>The roll-rate example published by the IFRS Community: 300 000, 140 000, 60 000, 23 000 and 5 000 at 2, 4, 8.7, 25 and 100 %.
    /// The rates are given to a tenth of a per cent and yield 27 570; the published total is 27 567, which lies within that rounding.</summary>
    [Fact]
    public void The_roll_rate_example_has_its_allowance_within_the_rounding_of_its_rates()
    {
        var policy = new Policy
        {
            LossGivenDefault = 1m,
            ProvisionMatrix = new() { Buckets = [new(0, 0.02m), new(30, 0.04m), new(60, 0.087m), new(90, 0.25m), new(null, 1m)] },
        };

        var allowance = Allowance(policy, [(0, 300_000), (30, 140_000), (60, 60_000), (90, 23_000), (91, 5_000)]);

        Assert.Equal(27_570m, allowance);
        Assert.InRange(allowance - 27_567m, 0m, 0.0005m * (300_000 + 140_000 + 60_000 + 23_000));
    }

    private static decimal Allowance(Policy policy, IReadOnlyList<(int DaysPastDue, int Amount)> receivables)
    {
        var profile = new AccountProfile
        {
            Account = new() { AccountId = new("M"), Name = "Company M", Industry = "x", AnnualRevenue = default },
            Invoices = [.. receivables.Select((item, i) => new Invoice { InvoiceId = $"I{i}", Amount = new(item.Amount), DueDate = RunDate.AddDays(-item.DaysPastDue) })],
        };

        // Nothing but receivables: the baseline contribution is the expected credit loss, taken away.
        return decimal.Round(-new ImpactAssessor(Calm, policy, RunDate).Assess(profile).BaselineContribution.Amount, 15);
    }
}
