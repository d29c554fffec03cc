namespace CrisisReview.Domain.Simulation;

/// <summary>Mean losses of the worst tenth, twentieth and hundredth.</summary>
public sealed record ExpectedShortfall(Money P90, Money P95, Money P99);
