using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Impact;

/// <summary>A profile of a run's snapshot (reporting currency) with what the scenario does to it.</summary>
public sealed record AssessedAccount(AccountProfile Profile, AccountImpact Impact);
