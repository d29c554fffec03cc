using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Executives;

/// <summary>A key account that changes hands.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="From">Who looks after it today.</param>
/// <param name="To">Who shall.</param>
/// <param name="Gain">By how much the objective would be lower if this account stayed and all others were placed anew as well as they then can be; never
/// negative. An account may move only to make room for another: the gain is that of the whole chain, so gains of several moves do not add up. Of an approximate plan it is an
/// estimate by what the last place with either executive is worth. Null where the account cannot stay.</param>
/// <param name="Reason">In words for management.</param>
public sealed record Move(AccountId AccountId, ExecutiveId From, ExecutiveId To, decimal? Gain, string Reason);
