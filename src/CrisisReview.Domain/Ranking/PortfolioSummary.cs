using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Ranking;

/// <summary>The whole book in one look. Amounts are in the reporting currency, over external accounts.</summary>
public sealed record PortfolioSummary
{
    public required int Accounts { get; init; }

    public required Money BaselineContribution { get; init; }

    public required Money StressedContribution { get; init; }

    public required Money ExpectedLoss { get; init; }

    public required LossByLever LossByLever { get; init; }

    public required Money AtStake { get; init; }

    public required KeyAccounts KeyAccounts { get; init; }

    public required IReadOnlyList<AgedBalance> Receivables { get; init; }

    public required DataQuality DataQuality { get; init; }

    /// <summary>Mean loss of the simulated paths, to hold against the exact expected loss. This and what follows is null where nothing was simulated.</summary>
    public Money? SimulatedLoss { get; init; }

    /// <summary>Of the simulated mean, in currency units.</summary>
    public double? StandardError { get; init; }

    /// <summary>Losses that are not passed in 50, 90, 95 and 99 of 100 cases.</summary>
    public LossPercentiles? Percentiles { get; init; }

    /// <summary>95 % confidence interval of the 95 % percentile: low, high.</summary>
    public IReadOnlyList<Money>? Var95Interval { get; init; }

    /// <summary>Mean losses of the worst tenth, twentieth and hundredth of cases.</summary>
    public ExpectedShortfall? ExpectedShortfall { get; init; }

    public LossHistogram? Histogram { get; init; }
}
