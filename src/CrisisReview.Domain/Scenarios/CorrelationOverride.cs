namespace CrisisReview.Domain.Scenarios;

/// <summary>How far customers fail together in this crisis; null: as the policy says.</summary>
/// <param name="Loading">rho for every sector, 0 to 0.95.</param>
/// <param name="GlobalShare">g, 0 to 1.</param>
public sealed record CorrelationOverride(decimal? Loading = null, decimal? GlobalShare = null)
{
    public static CorrelationOverride None { get; } = new();
}
