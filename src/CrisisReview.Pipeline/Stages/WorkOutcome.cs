namespace CrisisReview.Pipeline.Stages;

/// <summary>What became of a message of the work queue; the words say on what and why, for a log.</summary>
public sealed record WorkOutcome(WorkEnd End, string Words)
{
    /// <summary>The run it was about; null: none.</summary>
    public string? RunId { get; init; }
}
