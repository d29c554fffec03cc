namespace CrisisReview.Domain.Ranking;

/// <summary>What an account's score is made of (docs/model.md, section 5). The points add up to the score exactly.</summary>
/// <param name="Profitability">Percentile of the baseline contribution.</param>
/// <param name="StrategicValue">The mark of that name.</param>
/// <param name="Growth">Mean of the marks of growth potential and management strength.</param>
/// <param name="Products">Percentile of the number of products owned.</param>
/// <param name="Opportunity">Percentile of the expected margin of open opportunities.</param>
/// <param name="Relationship">Mean of satisfaction, 10 less competitive intent, and enjoyment.</param>
public sealed record ScoreParts(
    ScorePart Profitability,
    ScorePart StrategicValue,
    ScorePart Growth,
    ScorePart Products,
    ScorePart Opportunity,
    ScorePart Relationship)
{
    /// <summary>The score, 0 to 100.</summary>
    public decimal Sum() =>
        Profitability.Points + StrategicValue.Points + Growth.Points + Products.Points + Opportunity.Points + Relationship.Points;
}
