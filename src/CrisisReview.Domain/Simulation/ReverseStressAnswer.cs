namespace CrisisReview.Domain.Simulation;

/// <summary>What a reverse stress has found.</summary>
/// <param name="Target">The loss that was looked for.</param>
/// <param name="Multiple">The least multiple of the scenario's shocks found to reach it; null where none does.</param>
/// <param name="Loss">The measure at that multiple; where none reaches the target, the largest loss met.</param>
/// <param name="Explanation">The answer in a sentence.</param>
public sealed record ReverseStressAnswer(Money Target, decimal? Multiple, Money Loss, string Explanation);
