namespace CrisisReview.Domain.Scenarios;

/// <summary>Shocks on pending orders as written; null leaves a field as it was. Meanings and units: <see cref="OrdersShock"/>.</summary>
public sealed record OrdersOverride
{
    public decimal? CancelProbability { get; init; }

    public int? DeliveryDelayDays { get; init; }

    public decimal? PriceConcession { get; init; }

    public decimal? ScaleBack { get; init; }

    public decimal? SupplyFailure { get; init; }
}
