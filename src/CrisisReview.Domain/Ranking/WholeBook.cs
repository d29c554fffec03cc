using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Ranking;

/// <summary>The computation of a whole run in one piece, for a book that fits in memory. A run that is cut into batches comes to the same figures.</summary>
public static class WholeBook
{
    /// <param name="asked">Scenario, policy, run date and simulation.</param>
    /// <param name="profiles">The whole book in the reporting currency, in any order.</param>
    /// <param name="threads">Most threads to use.</param>
    /// <param name="cancellation">Stops between accounts and between blocks of paths.</param>
    public static RunRanking Rank(CrisisCase asked, IReadOnlyList<AccountProfile> profiles, int threads, CancellationToken cancellation)
    {
        var assessed = new ImpactAssessor(asked.Scenario, asked.Policy, asked.AsOf).AssessAll(profiles, threads, cancellation);
        var portfolio = Portfolio.Of(assessed, asked.Policy, asked.Scenario, asked.Simulation, threads);
        var distribution = LossDistribution.Of(portfolio.Losses(threads, cancellation), asked.Simulation, threads);
        var contributions = portfolio.Contributions(distribution.Tail95, threads, cancellation).ToDictionary(part => part.AccountId);
        return Ranker.Rank(Array.ConvertAll(assessed, AccountFigures.Of), asked.Policy, new(distribution, contributions));
    }
}
