using CrisisReview.Domain.Impact;
using CrisisReview.Reports.Reviews;

namespace CrisisReview.Reports.VisitQuestions;

/// <summary>What to ask about maintenance contracts.</summary>
public static class RenewalQuestions
{
    public const decimal LikelyToLapse = 0.10m;

    public static VisitQuestion? RenewalAtRisk(AccountFacts facts)
    {
        var worst = facts.Worst(Lever.Renewals).FirstOrDefault(i => i.FailureProbability >= LikelyToLapse);
        var contract = worst is null ? null : facts.Profile.Contracts.FirstOrDefault(c => c.ContractId == worst.Reference);
        return contract is null
            ? null
            : new(
                "renewal-at-risk",
                $"Will you renew contract {contract.ContractId} on {facts.Format.Date(contract.RenewalDate)}, and what would have to change for it?",
                $"lapse risk {facts.Format.Percent(worst!.FailureProbability)}");
    }

    public static VisitQuestion? StaleRenewal(AccountFacts facts) =>
        facts.Profile.Contracts.FirstOrDefault(c => c.RenewalDate < facts.Run.AsOf) is { } contract
            ? new(
                "stale-renewal",
                $"Is contract {contract.ContractId} still in force, and until when?",
                $"its renewal date {facts.Format.Date(contract.RenewalDate)} is past")
            : null;
}
