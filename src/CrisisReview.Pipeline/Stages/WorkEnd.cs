namespace CrisisReview.Pipeline.Stages;

/// <summary>How a message of the work queue ended.</summary>
public enum WorkEnd
{
    /// <summary>What it asks is done.</summary>
    Done,

    /// <summary>Its run had ended already; nothing was left to do.</summary>
    RunEnded,

    /// <summary>No run of that name is recorded; nothing was done.</summary>
    UnknownRun,

    /// <summary>It cannot succeed, or failed as often as the queue allows; its run has failed.</summary>
    RunFailed,

    /// <summary>It failed as often as the queue allows; its run, which had ended well, stands as it was.</summary>
    LeftUndone,

    /// <summary>It failed as often as the queue allows, and was sent again for later.</summary>
    Postponed,

    /// <summary>Its run stood still, or its processes ended without a word as often as the queue allows; the work was sent again.</summary>
    Resumed,

    /// <summary>It failed as often as the queue allows and is no message that this program knows; nothing was done.</summary>
    Unreadable,
}
