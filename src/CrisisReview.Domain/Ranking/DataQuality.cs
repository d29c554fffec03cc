namespace CrisisReview.Domain.Ranking;

/// <summary>How far the book can be trusted.</summary>
/// <param name="NeverReviewed">External accounts without the date of a review.</param>
/// <param name="WithUnratedMarks">External accounts of which at least one mark is not rated.</param>
/// <param name="WithoutExecutive">External accounts without an account executive.</param>
/// <param name="StaleContracts">Contracts of external accounts whose renewal date lies before the run date.</param>
/// <param name="InternalAccounts">Accounts that take no part in ranks and sums.</param>
public sealed record DataQuality(int NeverReviewed, int WithUnratedMarks, int WithoutExecutive, int StaleContracts, int InternalAccounts);
