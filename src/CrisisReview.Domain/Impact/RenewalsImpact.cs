using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Impact;

/// <summary>What a crisis does to a maintenance contract that is due for renewal: it ends, or goes on for less at a higher cost.
/// <code>
/// m = a - c
/// v = a * priceConcession + c * costInflation
/// d = v
/// J = m - v
/// q = min(1, churnProbability * (missionCritical ? missionCriticalFactor : 1))
/// </code>
/// Example: a = 1 000, c = 550, concession 8 %, inflation 4 %, churn 0.12, mission critical at factor 0.5: m = 450, v = 80 + 22 = 102, J = 348,
/// q = 0.06, expected loss 122.88.</summary>
public static class RenewalsImpact
{
    public static Money Margin(Contract contract) => contract.AnnualValue - contract.AnnualCost;

    public static ExposureItem Assess(Contract contract, Shocks shocks)
    {
        var concession = (contract.AnnualValue * shocks.Renewals.PriceConcession) + (contract.AnnualCost * shocks.Margins.CostInflation);
        return new()
        {
            Lever = Lever.Renewals,
            Reference = contract.ContractId,
            CertainLoss = concession,
            Jump = Margin(contract) - concession,
            FailureProbability = Math.Min(1m, shocks.Renewals.ChurnProbability * (contract.MissionCritical ? shocks.Renewals.MissionCriticalFactor : 1m)),
            UnstressedProbability = 0m,
        };
    }
}
