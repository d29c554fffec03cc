using CrisisReview.Domain;
using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Reports.Inputs;

/// <summary>A ranked account as lists of accounts show it. The lists of the whole book are made of all its accounts at once, and this takes 450 bytes, a row 1 600.</summary>
public sealed record ListedAccount
{
    public required AccountId AccountId { get; init; }

    public required string Name { get; init; }

    public ExecutiveId? ExecutiveId { get; init; }

    public required Money BaselineContribution { get; init; }

    public required Money StressedContribution { get; init; }

    public required Money ExpectedLoss { get; init; }

    public required LossByLever LossByLever { get; init; }

    public required Money AtStake { get; init; }

    public Money? Es95Contribution { get; init; }

    public required int ValueRank { get; init; }

    public required int StressedValueRank { get; init; }

    public required bool Key { get; init; }

    /// <summary>Null where nothing was simulated.</summary>
    public Segment? Segment { get; init; }

    public required bool Reprice { get; init; }

    public required decimal Score { get; init; }

    public int Movement => ValueRank - StressedValueRank;

    public static ListedAccount Of(RankingRow row) => new()
    {
        AccountId = row.AccountId,
        Name = row.Name,
        ExecutiveId = row.ExecutiveId,
        BaselineContribution = row.BaselineContribution,
        StressedContribution = row.StressedContribution,
        ExpectedLoss = row.ExpectedLoss,
        LossByLever = row.LossByLever,
        AtStake = row.AtStake,
        Es95Contribution = row.Es95Contribution,
        ValueRank = row.ValueRank,
        StressedValueRank = row.StressedValueRank,
        Key = row.Key,
        Segment = row.Segment,
        Reprice = row.Reprice,
        Score = row.Score,
    };
}
