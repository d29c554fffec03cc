namespace CrisisReview.Pipeline.Audit;

/// <summary>What became of an act.</summary>
public enum AuditOutcome
{
    /// <summary>Not known: it is going on, or its process ended before it could say. It may have been done.</summary>
    Begun,

    Done,

    /// <summary>It was not allowed or not possible; nothing was done.</summary>
    Refused,

    /// <summary>It broke; some of it may have been done.</summary>
    Failed,
}
