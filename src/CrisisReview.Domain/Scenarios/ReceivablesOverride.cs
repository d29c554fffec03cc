namespace CrisisReview.Domain.Scenarios;

/// <summary>Shocks on receivables as written; null leaves a field as it was. Meanings and units: <see cref="ReceivablesShock"/>.</summary>
public sealed record ReceivablesOverride
{
    public int? CollectionDelayDays { get; init; }

    public decimal? LossRateMultiplier { get; init; }

    public decimal? LossGivenDefault { get; init; }
}
