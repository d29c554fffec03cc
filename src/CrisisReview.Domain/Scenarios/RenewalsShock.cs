namespace CrisisReview.Domain.Scenarios;

/// <summary>Maintenance contracts are not renewed, or renewed for less.</summary>
/// <param name="ChurnProbability">Probability that a contract is not renewed, 0 to 1.</param>
/// <param name="PriceConcession">Fraction of the annual value given up on renewal.</param>
/// <param name="MissionCriticalFactor">Factor on the churn probability of mission-critical contracts.</param>
public sealed record RenewalsShock(decimal ChurnProbability = 0m, decimal PriceConcession = 0m, decimal MissionCriticalFactor = 1m)
{
    internal RenewalsShock With(RenewalsOverride? o) => o is null ? this : new(
        o.ChurnProbability ?? ChurnProbability,
        o.PriceConcession ?? PriceConcession,
        o.MissionCriticalFactor ?? MissionCriticalFactor);
}
