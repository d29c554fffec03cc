namespace CrisisReview.Pipeline.Reviews;

/// <summary>What a review did to the profile.</summary>
public enum ReviewEffect
{
    /// <summary>It is recorded and about to be laid over the profile.</summary>
    Pending,

    /// <summary>The profile holds its findings.</summary>
    Applied,

    /// <summary>The profile had been reviewed on a later day; the review is kept and the profile is as it was.</summary>
    Older,
}
