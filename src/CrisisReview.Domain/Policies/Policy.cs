using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Scenarios;

namespace CrisisReview.Domain.Policies;

/// <summary>The business rules of a run. Versioned: every change is a new version and a run records the one it used.</summary>
public sealed record Policy
{
    public int Version { get; init; } = 1;

    /// <summary>ISO 4217 code in which everything is reported.</summary>
    public string ReportingCurrency { get; init; } = "USD";

    /// <summary>Units of the reporting currency for one unit of each other currency.</summary>
    public IReadOnlyDictionary<string, decimal> Rates { get; init; } = new Dictionary<string, decimal>();

    public ProvisionMatrix ProvisionMatrix { get; init; } = ProvisionMatrix.Default;

    public GradeMultipliers GradeMultipliers { get; init; } = new();

    /// <summary>Fraction of a balance that is lost at default.</summary>
    public decimal LossGivenDefault { get; init; } = 0.45m;

    /// <summary>Cost of money, a fraction a year.</summary>
    public decimal FundingRate { get; init; } = 0.08m;

    /// <summary>Shift of a failure probability, in standard deviations, by a judgement at either end of the scale.</summary>
    public decimal JudgementWeight { get; init; } = 0.5m;

    public CorrelationPolicy Correlation { get; init; } = new();

    public KeyAccountPolicy KeyAccounts { get; init; } = new();

    public ScoreWeights Scores { get; init; } = new();

    public PlacementPolicy Placement { get; init; } = new();

    public AttentionPolicy Attention { get; init; } = new();

    public RetentionPolicy Retention { get; init; } = new();

    /// <summary>Scenarios that the quarterly review runs.</summary>
    public IReadOnlyList<ScenarioId> StandingScenarios { get; init; } = [new("asian-crisis-1997-severe"), new("mild-recession")];

    /// <summary>Reporting currency for one unit of <paramref name="currency"/> (null: already the reporting currency); null where no rate is set.</summary>
    public decimal? RateOf(string? currency) =>
        currency is null || string.Equals(currency, ReportingCurrency, StringComparison.OrdinalIgnoreCase) ? 1m
        : Rates.TryGetValue(currency.ToUpperInvariant(), out var rate) ? rate
        : null;
}
