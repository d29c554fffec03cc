using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Executives;

/// <summary>A key account and the executive who shall look after it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="ExecutiveId">Who shall look after it.</param>
/// <param name="PreviousExecutiveId">Who looks after it today; null where nobody does.</param>
/// <param name="Score">Rounded to four places, as the placement counts it.</param>
/// <param name="Benefit"><c>score / 100 * dependability / 10</c>, less the policy's reluctance where the executive is not the present one.</param>
public sealed record Placement(AccountId AccountId, ExecutiveId ExecutiveId, ExecutiveId? PreviousExecutiveId, decimal Score, decimal Benefit);
