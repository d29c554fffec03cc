namespace CrisisReview.Domain.Scenarios;

/// <summary>Shocks on opportunities as written; null leaves a field as it was. Meanings and units: <see cref="OpportunitiesShock"/>.</summary>
public sealed record OpportunitiesOverride
{
    public decimal? WinRateFactor { get; init; }
}
