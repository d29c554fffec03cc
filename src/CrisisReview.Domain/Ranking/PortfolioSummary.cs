using CrisisReview.Domain.Impact;

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
}
