using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Decisions;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Inputs;

/// <summary>Everything in the management pack.</summary>
/// <param name="Run">The run it comes from.</param>
/// <param name="Portfolio">The whole book.</param>
/// <param name="Accounts">All ranked accounts, in any order.</param>
/// <param name="Executives">Every executive of the book.</param>
/// <param name="Decisions">Placements, hours and gaps.</param>
public sealed record ManagementPackInput(
    RunFacts Run,
    PortfolioSummary Portfolio,
    IReadOnlyList<ListedAccount> Accounts,
    IReadOnlyList<Executive> Executives,
    RunExecutives? Decisions = null);
