namespace CrisisReview.Reports.Packs;

/// <summary>One bar of the distribution of losses.</summary>
/// <param name="Losses">From, included, to, excluded.</param>
/// <param name="Share">Of all cases, a fraction.</param>
/// <param name="ShareText">The same as shown.</param>
/// <param name="Mark">Which of the figures of the summary lie here; empty for most.</param>
/// <param name="Tail">The bar reaches beyond what 19 of 20 cases stay below.</param>
public sealed record LossBar(string Losses, decimal Share, string ShareText, string Mark, bool Tail);
