using CrisisReview.Pipeline.Reviews;

namespace CrisisReview.Functions.Reviews;

/// <summary>A review as the API shows it.</summary>
internal sealed record ReviewView(
    string ReviewId,
    string AccountId,
    DateOnly ReviewedOn,
    string ReviewedBy,
    DateTimeOffset RecordedAt,
    string RecordedBy,
    ReviewEffect Effect,
    ReviewFindings Findings,
    string? Notes)
{
    public static ReviewView Of(Review review) => new(
        review.ReviewId,
        review.AccountId.Value,
        review.ReviewedOn,
        review.ReviewedBy,
        review.RecordedAt,
        review.RecordedBy,
        review.Effect,
        review.Findings,
        review.Notes);
}
