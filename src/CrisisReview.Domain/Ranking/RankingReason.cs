using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Ranking;

/// <summary>One part of why an account moved: the loss that a lever takes of its baseline contribution.</summary>
/// <param name="Lever">Where the loss comes from.</param>
/// <param name="Loss">Expected loss through this lever.</param>
/// <param name="ShareOfLoss">Fraction of the account's positive losses.</param>
public sealed record RankingReason(Lever Lever, Money Loss, decimal ShareOfLoss);
