using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Inputs;

/// <summary>Everything in one executive's pack.</summary>
/// <param name="Run">The run it comes from.</param>
/// <param name="Executive">Whose accounts these are; null for the shared desk.</param>
/// <param name="Portfolio">The whole book, for comparison.</param>
/// <param name="RankedAccounts">How many accounts the ranking has.</param>
/// <param name="Accounts">The executive's accounts that the pack reviews, in any order.</param>
/// <param name="Hours">How the coming quarter is spent.</param>
public sealed record ExecutivePackInput(
    RunFacts Run,
    Executive? Executive,
    PortfolioSummary Portfolio,
    int RankedAccounts,
    IReadOnlyList<AccountReviewInput> Accounts,
    ExecutiveHours? Hours = null)
{
    /// <summary>Further accounts of the executive, ranked but without a review here.</summary>
    public IReadOnlyList<ListedAccount> Others { get; init; } = [];

    /// <summary>Their contacts in the coming quarter.</summary>
    public IReadOnlyList<PlannedContact> OtherContacts { get; init; } = [];
}
