namespace CrisisReview.Domain.Ranking;

/// <summary>How far the book can be trusted: counts of external accounts.</summary>
public sealed record DataQuality(int NeverReviewed, int WithUnratedMarks, int WithoutExecutive, int StaleContracts, int InternalAccounts);
