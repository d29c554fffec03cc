namespace CrisisReview.Domain.Ranking;

/// <summary>How concentrated the book is, over external accounts.</summary>
/// <param name="Count">Number of key accounts.</param>
/// <param name="ShareOfAccounts">Key accounts as a fraction of external accounts.</param>
/// <param name="Gini">Gini index of the policy's basis, 0 (all alike) to 1.</param>
/// <param name="Herfindahl">Sum of squared shares of the policy's basis, 1/n to 1.</param>
/// <param name="StressedCount">Number of accounts that bring the same share after the shock.</param>
/// <param name="StressedShareOfAccounts">The same as a fraction.</param>
/// <param name="StressedGini">Gini index after the shock: of the basis less the expected loss, not below zero.</param>
/// <param name="StressedHerfindahl">Herfindahl index after the shock.</param>
public sealed record KeyAccounts(
    int Count,
    decimal ShareOfAccounts,
    decimal Gini,
    decimal Herfindahl,
    int StressedCount,
    decimal StressedShareOfAccounts,
    decimal StressedGini,
    decimal StressedHerfindahl);
