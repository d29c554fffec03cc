namespace CrisisReview.Domain.Policies;

/// <summary>How far customers fail together. Every share is a fraction of variance.</summary>
public sealed record CorrelationPolicy
{
    /// <summary>rho: how much of a customer's ability its sector explains, 0 to 0.95.</summary>
    public decimal Loading { get; init; } = 0.20m;

    /// <summary>g: how much of every sector's factor is common to all sectors, 0 to 1.</summary>
    public decimal GlobalShare { get; init; } = 0.50m;

    /// <summary>Loadings of sectors (industries, compared without case) that differ from <see cref="Loading"/>.</summary>
    public IReadOnlyDictionary<string, decimal> SectorLoadings { get; init; } = new Dictionary<string, decimal>();
}
