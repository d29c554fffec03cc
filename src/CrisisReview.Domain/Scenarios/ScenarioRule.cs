namespace CrisisReview.Domain.Scenarios;

/// <summary>Overrides of some shocks for the accounts (or, where a product line is named, the orders and opportunities) that match.</summary>
public sealed record ScenarioRule
{
    public required string Name { get; init; }

    public RuleCondition When { get; init; } = new();

    public ShockOverrides Shocks { get; init; } = new();
}
