namespace CrisisReview.Domain.Policies;

/// <summary>Receivables up to and including <paramref name="UpToDays"/> days past due (null: any more) and their default rate, a fraction.</summary>
public sealed record AgeingBucket(int? UpToDays, decimal DefaultRate);
