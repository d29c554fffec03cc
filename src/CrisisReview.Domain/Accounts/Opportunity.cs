namespace CrisisReview.Domain.Accounts;

/// <summary>A sale that may be won with <see cref="WinProbability"/>, 0 to 1.</summary>
public sealed record Opportunity
{
    public required string OpportunityId { get; init; }

    public string? ProductLine { get; init; }

    public required Money Amount { get; init; }

    public required Money Cost { get; init; }

    public required decimal WinProbability { get; init; }

    public required DateOnly ExpectedClose { get; init; }
}
