namespace CrisisReview.Pipeline.Reviews;

/// <summary>A review of a customer as its author sends it after a visit.</summary>
public sealed record ReviewRequest
{
    public const int MaximumNotesLength = 4000;

    public const int MaximumNameLength = 200;

    /// <summary>The day of the visit.</summary>
    public required DateOnly ReviewedOn { get; init; }

    /// <summary>Who visited; only where no person is signed in, who would be the author.</summary>
    public string? ReviewedBy { get; init; }

    public string? Notes { get; init; }

    public ReviewFindings Findings { get; init; } = new();
}
