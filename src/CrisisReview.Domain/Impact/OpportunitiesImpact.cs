using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Impact;

/// <summary>What a crisis does to a sale that is hoped for: it is won less often.
/// <code>
/// m = amount - cost
/// d = p * m - m
/// J = m
/// q = 1 - min(1, p * winRateFactor)
/// </code>
/// d takes back what the unstressed expectation p * m leaves to chance, so that d + (1 - p) J is zero without a shock.
/// Example: m = 280, p = 0.5, factor 0.6: d = -140, q = 0.7, expected loss 56.</summary>
public static class OpportunitiesImpact
{
    public static Money Margin(Opportunity opportunity) => opportunity.Amount - opportunity.Cost;

    public static Money ExpectedMargin(Opportunity opportunity) => opportunity.WinProbability * Margin(opportunity);

    /// <summary>The same, of an item that <see cref="Assess"/> made.</summary>
    public static Money ExpectedMargin(ExposureItem item) => (1m - item.UnstressedProbability) * item.Jump;

    public static ExposureItem Assess(Opportunity opportunity, OpportunitiesShock shock)
    {
        var margin = Margin(opportunity);
        var unstressed = 1m - opportunity.WinProbability;
        return new()
        {
            Lever = Lever.Opportunities,
            Reference = opportunity.OpportunityId,
            CertainLoss = -(unstressed * margin),
            Jump = margin,
            FailureProbability = 1m - Math.Min(1m, opportunity.WinProbability * shock.WinRateFactor),
            UnstressedProbability = unstressed,
        };
    }
}
