using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Comparisons;

/// <summary>An order or contract that was lost, wholly or in part.</summary>
/// <param name="AccountId">Whose it was.</param>
/// <param name="Name">The account's name.</param>
/// <param name="Lever">Orders or renewals.</param>
/// <param name="Reference">The order's or contract's id.</param>
/// <param name="Lost">The amount that was lost.</param>
/// <param name="FailureProbability">What the earlier run gave it, 0 to 1.</param>
public sealed record BackTestSurprise(AccountId AccountId, string Name, Lever Lever, string Reference, Money Lost, decimal FailureProbability)
{
    /// <summary>The part of the loss that the earlier run did not expect: lost times (1 - q).</summary>
    public Money Unexpected => (1m - FailureProbability) * Lost;
}
