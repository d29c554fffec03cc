using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Attention;

/// <summary>An external account with its place in the ranking and the executive who is to look after it.</summary>
/// <param name="Figures">What the assessment says.</param>
/// <param name="Segment">How it is looked after.</param>
/// <param name="Score">0 to 100.</param>
/// <param name="Key">One of the fewest that bring most of the revenue.</param>
/// <param name="Exposed">One of the fewest that bring most of the expected shortfall.</param>
/// <param name="ExecutiveId">The executive after placement; null for the shared desk.</param>
public sealed record AttentionAccount(
    AttentionFigures Figures, Segment Segment, decimal Score, bool Key, bool Exposed, ExecutiveId? ExecutiveId)
{
    public AccountId AccountId => Figures.AccountId;
}
