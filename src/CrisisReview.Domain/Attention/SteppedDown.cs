using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>An account that gets another segment's cadence because its executive's hours do not suffice. Its segment stays.</summary>
public sealed record SteppedDown(AccountId AccountId, Segment From, Segment To);
