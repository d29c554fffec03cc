namespace CrisisReview.Domain.Policies;

/// <summary>What makes an account large: revenue, maintenance revenue, or baseline contribution.</summary>
public enum KeyAccountBasis
{
    AnnualRevenue,
    MaintenanceRevenue,
    Contribution,
}
