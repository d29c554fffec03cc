namespace CrisisReview.Pipeline.Runs;

/// <summary>Where a run is. The first five follow each other; the last three end it.</summary>
public enum RunStatus
{
    Queued,
    Preparing,
    Assessing,
    Ranking,
    Rendering,
    Completed,
    Failed,
    Cancelled,
}
