namespace CrisisReview.Domain.Scenarios;

/// <summary>A crisis as shocks on a customer book over a horizon. Rules apply in order; each overrides only the fields it names.</summary>
public sealed record Scenario
{
    public required ScenarioId Id { get; init; }

    public required string Name { get; init; }

    public string Description { get; init; } = "";

    /// <summary>Length in calendar months from the run date, 1 to 60.</summary>
    public int HorizonMonths { get; init; } = 12;

    public ShockOverrides Shocks { get; init; } = new();

    public IReadOnlyList<ScenarioRule> Rules { get; init; } = [];

    public CorrelationOverride Correlation { get; init; } = CorrelationOverride.None;

    public IReadOnlyList<ScenarioSource> Sources { get; init; } = [];
}
