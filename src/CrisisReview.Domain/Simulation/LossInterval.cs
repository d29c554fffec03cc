namespace CrisisReview.Domain.Simulation;

/// <summary>Both ends included.</summary>
public sealed record LossInterval(Money Low, Money High);
