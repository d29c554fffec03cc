using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Executives;

/// <summary>An account that needs an executive of its own. <paramref name="Score"/> is 0 to 100; <paramref name="Present"/> is who looks after it
/// today, null where nobody does.</summary>
public sealed record KeyAccount(AccountId AccountId, decimal Score, bool MissionCritical, ExecutiveId? Present);
