using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Comparisons;

/// <summary>The portfolio's figures in two runs. Shortfall and percentile are null where one of the runs was not simulated.</summary>
public sealed record FigureChanges
{
    public required MoneyChange BaselineContribution { get; init; }

    public required MoneyChange StressedContribution { get; init; }

    public required MoneyChange ExpectedLoss { get; init; }

    public required MoneyChange AtStake { get; init; }

    /// <summary>Loss not passed in 95 of 100 cases.</summary>
    public MoneyChange? ValueAtRisk95 { get; init; }

    /// <summary>Mean loss of the worst twentieth of cases.</summary>
    public MoneyChange? ExpectedShortfall95 { get; init; }

    public required LeverChanges LossByLever { get; init; }

    public static FigureChanges Of(PortfolioSummary earlier, PortfolioSummary later) => new()
    {
        BaselineContribution = new(earlier.BaselineContribution, later.BaselineContribution),
        StressedContribution = new(earlier.StressedContribution, later.StressedContribution),
        ExpectedLoss = new(earlier.ExpectedLoss, later.ExpectedLoss),
        AtStake = new(earlier.AtStake, later.AtStake),
        ValueAtRisk95 = Both(earlier.Percentiles?.P95, later.Percentiles?.P95),
        ExpectedShortfall95 = Both(earlier.ExpectedShortfall?.P95, later.ExpectedShortfall?.P95),
        LossByLever = LeverChanges.Of(earlier.LossByLever, later.LossByLever),
    };

    private static MoneyChange? Both(Money? earlier, Money? later) => earlier is { } e && later is { } l ? new(e, l) : null;
}
