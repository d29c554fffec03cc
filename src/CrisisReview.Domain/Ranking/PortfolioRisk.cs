using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Ranking;

/// <summary>What the simulation says of a book (docs/model.md, section 4): the distribution of its loss, and each external account's part in the tail.</summary>
public sealed record PortfolioRisk(LossDistribution Distribution, IReadOnlyDictionary<AccountId, TailContribution> Contributions)
{
    /// <summary>Exposed accounts are the fewest that bring this fraction of the expected shortfall at 95 %.</summary>
    public const decimal ExposedShare = 0.80m;

    /// <exception cref="KeyNotFoundException">The account was not simulated.</exception>
    public Money ContributionOf(AccountId accountId) => Contributions[accountId].Contribution;
}
