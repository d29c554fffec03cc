using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Ranking;

/// <summary>All that ranking, summary and data quality need of one assessed account, without its items. Amounts are in the reporting currency.</summary>
public sealed record AccountFigures
{
    public required AccountId AccountId { get; init; }

    public required string Name { get; init; }

    public required AccountKind Kind { get; init; }

    public ExecutiveId? ExecutiveId { get; init; }

    public required string Industry { get; init; }

    public string? Region { get; init; }

    public required Money AnnualRevenue { get; init; }

    public required Money MaintenanceRevenue { get; init; }

    public required Money BaselineContribution { get; init; }

    public required Money AtStake { get; init; }

    public required LossByLever LossByLever { get; init; }

    public required Money Loss95 { get; init; }

    public required Abilities Abilities { get; init; }

    /// <summary>One row for each bucket of the policy, in its order.</summary>
    public required IReadOnlyList<AgedBalance> Receivables { get; init; }

    /// <summary>False where the account carries no date of a review.</summary>
    public required bool Reviewed { get; init; }

    public required int StaleContracts { get; init; }

    public AccountMarks Marks { get; init; } = new();

    public int ProductsOwned { get; init; }

    /// <summary>Expected margin of the opportunities that close before the horizon, without any shock: sum of p m.</summary>
    public Money OpportunityValue { get; init; }

    /// <summary>Our share of what the customer spends on what we sell, 0 to 1; null where it is not known.</summary>
    public decimal? ShareOfWallet { get; init; }

    /// <summary>True where one of the six marks is not rated and so counts as 5.</summary>
    public bool HasUnratedMarks => Marks is not
    {
        StrategicValue: not null, GrowthPotential: not null, ManagementStrength: not null, Satisfaction: not null, CompetitiveIntent: not null, Enjoyment: not null,
    };

    /// <summary>What the customer spends with others, annual revenue * (1 / share of wallet - 1); null where the share is not known or zero.</summary>
    public Money? UntappedWallet => ShareOfWallet is { } share and > 0m ? AnnualRevenue * (1m - share) / share : null;

    public Money ExpectedLoss => LossByLever.Total;

    public Money StressedContribution => BaselineContribution - ExpectedLoss;

    public static AccountFigures Of(AssessedAccount assessed)
    {
        var account = assessed.Profile.Account;
        var impact = assessed.Impact;
        return new()
        {
            AccountId = account.AccountId,
            Name = account.Name,
            Kind = account.Kind,
            ExecutiveId = account.ExecutiveId,
            Industry = account.Industry,
            Region = account.Region,
            AnnualRevenue = account.AnnualRevenue,
            MaintenanceRevenue = account.MaintenanceRevenue,
            BaselineContribution = impact.BaselineContribution,
            AtStake = impact.AtStake,
            LossByLever = impact.LossByLever,
            Loss95 = impact.Loss95,
            Abilities = impact.Abilities,
            Receivables = impact.Receivables,
            Reviewed = account.ReviewedOn is not null,
            StaleContracts = impact.StaleContracts,
            Marks = AccountMarks.Of(account),
            ProductsOwned = account.ProductsOwned,
            OpportunityValue = impact.Items.Where(item => item.Lever == Lever.Opportunities).Sum(OpportunitiesImpact.ExpectedMargin),
            ShareOfWallet = account.ShareOfWallet,
        };
    }
}
