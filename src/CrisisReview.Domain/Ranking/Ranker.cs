using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Ranking;

/// <summary>Ranks a whole book that is in memory (docs/model.md, section 5). Only external accounts have ranks; the order in which accounts are given means nothing.</summary>
public static class Ranker
{
    /// <param name="accounts">The whole book, internal accounts included.</param>
    /// <param name="policy">The policy of the run.</param>
    /// <param name="risk">What the simulation says; null leaves out the figures it would give.</param>
    /// <exception cref="ArgumentException">An account comes twice, or was aged by other buckets than the policy's.</exception>
    public static RunRanking Rank(IReadOnlyList<AccountFigures> accounts, Policy policy, PortfolioRisk? risk = null)
    {
        var ordered = accounts.OrderBy(account => account.AccountId).ToArray();
        var external = Array.FindAll(ordered, account => account.Kind == AccountKind.External);
        var order = BookOrder.Of(external.Select(account => AccountStanding.Of(account, policy.KeyAccounts, risk?.ContributionOf(account.AccountId))), policy);
        var tally = new SummaryTally(policy);
        Array.ForEach(ordered, tally.Add);
        return new(tally.Result(order.KeyAccounts, risk?.Distribution), [.. order.ByStressedValue.Select(index => order.RowOf(index, external[index]))]);
    }
}
