namespace CrisisReview.Domain.Ranking;

/// <summary>One part of a score.</summary>
/// <param name="Weight">As the policy says.</param>
/// <param name="Value">0 to 100, rounded to 4 digits.</param>
/// <param name="Points">What the part brings to the score, value times its share of all weights, to 4 digits.</param>
public sealed record ScorePart(decimal Weight, decimal Value, decimal Points);
