namespace CrisisReview.Domain.Attention;

/// <summary>How last year's hours compare with those an account is due by its segment.</summary>
public enum ServiceLevel
{
    UnderServed,
    AsDue,
    OverServed,
}
