using CrisisReview.Domain.Accounts;

namespace CrisisReview.Pipeline.Reviews;

/// <summary>A recorded review of a customer.</summary>
public sealed record Review
{
    public required string ReviewId { get; init; }

    public required AccountId AccountId { get; init; }

    public required DateOnly ReviewedOn { get; init; }

    public required string ReviewedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The caller who sent it, as the audit names him.</summary>
    public required string RecordedBy { get; init; }

    public required ReviewFindings Findings { get; init; }

    public string? Notes { get; init; }

    public ReviewEffect Effect { get; init; }

    /// <summary>Hash of what was sent and of its author, by which a repeated idempotency key is recognised.</summary>
    public required string RequestSha256 { get; init; }

    /// <summary>The name under which the review writes the book.</summary>
    public static string WriterOf(string reviewId) => "review-" + reviewId;

    /// <summary>The profile as it is after the review, with its date and author.</summary>
    public AccountProfile Over(AccountProfile profile) =>
        profile with { Account = Findings.Over(profile.Account) with { ReviewedOn = ReviewedOn, ReviewedBy = ReviewedBy } };
}
