namespace CrisisReview.Domain.Impact;

/// <summary>Where a loss comes from.</summary>
public enum Lever
{
    Receivables,
    Orders,
    Renewals,
    Opportunities,
    CostToServe,
}
