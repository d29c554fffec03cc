namespace CrisisReview.Pipeline.Runs;

/// <summary>What management says with its sign-off.</summary>
public sealed record ApprovalRequest
{
    public string? Note { get; init; }
}
