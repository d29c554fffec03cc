using CrisisReview.Domain;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Functions.Runs;

/// <summary>A ranking row as the API lists it: the reasons are in the account's own address.</summary>
internal sealed record RankingRowView(
    string AccountId,
    string Name,
    string? ExecutiveId,
    string Industry,
    string? Region,
    Money BaselineContribution,
    Money StressedContribution,
    Money ExpectedLoss,
    Money Loss95,
    Money? Es95Contribution,
    Money AtStake,
    int ValueRank,
    int StressedValueRank,
    int BaselineExposureRank,
    int? ExposureRank,
    int? ExposureMovement,
    int Movement,
    bool Key,
    bool? Exposed,
    Segment? Segment,
    bool Reprice,
    decimal Score,
    ScoreParts ScoreParts,
    Money? UntappedWallet,
    Abilities Abilities,
    LossByLever LossByLever)
{
    public static RankingRowView Of(RankingRow row) => new(
        row.AccountId.Value,
        row.Name,
        row.ExecutiveId?.Value,
        row.Industry,
        row.Region,
        row.BaselineContribution,
        row.StressedContribution,
        row.ExpectedLoss,
        row.Loss95,
        row.Es95Contribution,
        row.AtStake,
        row.ValueRank,
        row.StressedValueRank,
        row.BaselineExposureRank,
        row.ExposureRank,
        row.ExposureMovement,
        row.Movement,
        row.Key,
        row.Exposed,
        row.Segment,
        row.Reprice,
        row.Score,
        row.ScoreParts,
        row.UntappedWallet,
        row.Abilities,
        row.LossByLever);
}
