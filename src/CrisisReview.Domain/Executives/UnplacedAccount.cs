using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Executives;

/// <summary>A key account without an executive, and why, in words for management.</summary>
public sealed record UnplacedAccount(AccountId AccountId, string Reason);
