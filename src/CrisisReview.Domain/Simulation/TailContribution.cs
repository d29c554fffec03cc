using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Simulation;

/// <summary>An account's part in expected shortfall: its Euler contribution, the mean of its own loss over the tail.</summary>
/// <param name="AccountId">Whose part it is.</param>
/// <param name="WeightedLoss">Sum over the tail of weight times loss, in units of <see cref="LossUnits"/>: over all accounts exactly that of the portfolio.</param>
/// <param name="TailWeight">Sum of the tail's weights.</param>
/// <param name="StandardError">Of the contribution, given the tail; a currency amount.</param>
public readonly record struct TailContribution(AccountId AccountId, Int128 WeightedLoss, long TailWeight, double StandardError)
{
    public Money Contribution => new WeightedMean(WeightedLoss, TailWeight).Mean;
}
