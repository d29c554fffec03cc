using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Impact;

/// <summary>What a scenario does to one account: closed forms, without simulation (docs/model.md, section 3). Amounts are in the reporting currency.</summary>
public sealed record AccountImpact
{
    public required AccountId AccountId { get; init; }

    /// <summary>B: margins of what is in scope, less cost to serve and base expected credit loss.</summary>
    public required Money BaselineContribution { get; init; }

    /// <summary>Everything open, pending, renewing or hoped for, before any shock.</summary>
    public required Money AtStake { get; init; }

    /// <summary>E[L] by lever.</summary>
    public required LossByLever LossByLever { get; init; }

    /// <summary>The account's own 95 % quantile of loss: certain losses and every jump with q above 0.05.</summary>
    public required Money Loss95 { get; init; }

    public required Abilities Abilities { get; init; }

    public required IReadOnlyList<ExposureItem> Items { get; init; }

    public required IReadOnlyList<AgedBalance> Receivables { get; init; }

    /// <summary>Contracts whose renewal date lies before the run date; each has a warning and no item.</summary>
    public int StaleContracts { get; init; }

    public IReadOnlyList<ImpactWarning> Warnings { get; init; } = [];

    public Money ExpectedLoss => LossByLever.Total;

    /// <summary>S = B - E[L].</summary>
    public Money StressedContribution => BaselineContribution - ExpectedLoss;
}
