namespace CrisisReview.Domain.Scenarios;

/// <summary>Shocks on maintenance renewals as written; null leaves a field as it was. Meanings and units: <see cref="RenewalsShock"/>.</summary>
public sealed record RenewalsOverride
{
    public decimal? ChurnProbability { get; init; }

    public decimal? PriceConcession { get; init; }

    public decimal? MissionCriticalFactor { get; init; }
}
