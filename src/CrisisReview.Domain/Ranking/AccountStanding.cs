using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Policies;

namespace CrisisReview.Domain.Ranking;

/// <summary>What of an external account is held against the others' when a book is ranked: a few numbers, so that those of a large book fit in memory. Amounts are in the
/// reporting currency.</summary>
/// <param name="AccountId">Ties go by it.</param>
/// <param name="BaselineContribution">For the value rank and the score.</param>
/// <param name="ExpectedLoss">For the stressed value rank.</param>
/// <param name="AtStake">For the exposure rank before any shock.</param>
/// <param name="Basis">What makes key accounts, by the policy.</param>
/// <param name="OpportunityValue">For the score.</param>
/// <param name="ProductsOwned">For the score.</param>
/// <param name="Es95Contribution">For the exposure rank; null where nothing was simulated.</param>
public readonly record struct AccountStanding(
    AccountId AccountId,
    Money BaselineContribution,
    Money ExpectedLoss,
    Money AtStake,
    Money Basis,
    Money OpportunityValue,
    int ProductsOwned,
    Money? Es95Contribution)
{
    public Money StressedContribution => BaselineContribution - ExpectedLoss;

    public static AccountStanding Of(AccountFigures figures, KeyAccountPolicy policy, Money? es95Contribution) => new(
        figures.AccountId,
        figures.BaselineContribution,
        figures.ExpectedLoss,
        figures.AtStake,
        BasisOf(figures, policy.Basis),
        figures.OpportunityValue,
        figures.ProductsOwned,
        es95Contribution);

    private static Money BasisOf(AccountFigures account, KeyAccountBasis basis) => basis switch
    {
        KeyAccountBasis.AnnualRevenue => account.AnnualRevenue,
        KeyAccountBasis.MaintenanceRevenue => account.MaintenanceRevenue,
        KeyAccountBasis.Contribution => account.BaselineContribution,
        _ => throw new ArgumentOutOfRangeException(nameof(basis), basis, "Not a basis of key accounts."),
    };
}
