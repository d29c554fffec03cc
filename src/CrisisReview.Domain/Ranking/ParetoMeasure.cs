namespace CrisisReview.Domain.Ranking;

/// <summary>Of what the fewest accounts bring most.</summary>
public enum ParetoMeasure
{
    AnnualRevenue,
    MaintenanceRevenue,

    /// <summary>Baseline contribution.</summary>
    Contribution,

    /// <summary>Expected shortfall at 95 %, by contribution to it.</summary>
    ExpectedShortfall,
}
