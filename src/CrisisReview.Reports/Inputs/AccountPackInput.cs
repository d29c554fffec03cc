using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Inputs;

/// <summary>Everything in the pack of a single account.</summary>
/// <param name="Run">The run it comes from.</param>
/// <param name="Executive">Whose account it is; null for the shared desk.</param>
/// <param name="Portfolio">The whole book, for comparison.</param>
/// <param name="RankedAccounts">How many accounts the ranking has.</param>
/// <param name="Account">The account.</param>
public sealed record AccountPackInput(
    RunFacts Run,
    Executive? Executive,
    PortfolioSummary Portfolio,
    int RankedAccounts,
    AccountReviewInput Account);
