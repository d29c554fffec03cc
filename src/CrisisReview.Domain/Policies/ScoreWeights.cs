namespace CrisisReview.Domain.Policies;

/// <summary>What each part of an account's score weighs. Only their proportions count: the score is a weighted mean, so they need not add up to 100.</summary>
public sealed record ScoreWeights(
    decimal Profitability = 35m,
    decimal StrategicValue = 20m,
    decimal Growth = 15m,
    decimal Products = 10m,
    decimal Opportunity = 10m,
    decimal Relationship = 10m)
{
    public decimal Sum() => Profitability + StrategicValue + Growth + Products + Opportunity + Relationship;
}
