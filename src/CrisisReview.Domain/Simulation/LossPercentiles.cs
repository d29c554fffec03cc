namespace CrisisReview.Domain.Simulation;

/// <summary>The median loss and values at risk.</summary>
public sealed record LossPercentiles(Money P50, Money P90, Money P95, Money P99);
