using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Inputs;

/// <summary>Everything in one executive's pack.</summary>
/// <param name="Run">The run it comes from.</param>
/// <param name="Executive">Whose accounts these are; null for the shared desk.</param>
/// <param name="Portfolio">The whole book, for comparison.</param>
/// <param name="RankedAccounts">How many accounts the ranking has.</param>
/// <param name="Accounts">The executive's accounts, in any order.</param>
/// <param name="Hours">How the coming quarter is spent.</param>
public sealed record ExecutivePackInput(
    RunFacts Run,
    Executive? Executive,
    PortfolioSummary Portfolio,
    int RankedAccounts,
    IReadOnlyList<AccountReviewInput> Accounts,
    ExecutiveHours? Hours = null);
