namespace CrisisReview.Pipeline.Runs;

/// <summary>Where a run is. The first six follow each other; the last three end it.</summary>
public enum RunStatus
{
    Queued,
    Preparing,
    Assessing,
    Attributing,
    Ranking,
    Rendering,
    Completed,
    Failed,
    Cancelled,
}
