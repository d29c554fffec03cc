using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Impact;

/// <summary>What a crisis does to the cost of serving an account: <c>d = annualCostToServe * costToServeIncrease</c>, without a jump.
/// Example: 445.46 a year, 5 % more: d = 22.273.</summary>
public static class CostToServeImpact
{
    public static ExposureItem Assess(Account account, MarginsShock shock) => new()
    {
        Lever = Lever.CostToServe,
        Reference = "annual",
        CertainLoss = account.AnnualCostToServe * shock.CostToServeIncrease,
        Jump = Money.Zero,
        FailureProbability = 0m,
        UnstressedProbability = 0m,
    };
}
