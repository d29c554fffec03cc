namespace CrisisReview.Domain.Scenarios;

/// <summary>Shocks on margins as written; null leaves a field as it was. Meanings and units: <see cref="MarginsShock"/>.</summary>
public sealed record MarginsOverride
{
    public decimal? CostInflation { get; init; }

    public decimal? FxRise { get; init; }

    public decimal? FxPassThrough { get; init; }

    public decimal? CostToServeIncrease { get; init; }
}
