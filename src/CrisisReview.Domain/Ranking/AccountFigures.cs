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

    /// <summary>True where one of the six marks is not rated and so counts as 5.</summary>
    public required bool HasUnratedMarks { get; init; }

    public required int StaleContracts { get; init; }

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
            HasUnratedMarks = HasUnrated(account),
            StaleContracts = impact.StaleContracts,
        };
    }

    private static bool HasUnrated(Account account) =>
        account.StrategicValue is null
        || account.GrowthPotential is null
        || account.ManagementStrength is null
        || account.Satisfaction is null
        || account.CompetitiveIntent is null
        || account.Enjoyment is null;
}
