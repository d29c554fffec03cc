using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Ranking;

/// <summary>An account that is in another segment than before, and the thresholds that it crossed; there is always one.</summary>
public sealed record SegmentChange(AccountId AccountId, Segment Before, Segment After, IReadOnlyList<ThresholdCrossing> Crossings)
{
    /// <summary>What changed from one ranking to another, in order of ids. Accounts that are not in both, or were not simulated in both, have no change of segment.</summary>
    public static IReadOnlyList<SegmentChange> Between(RunRanking before, RunRanking after)
    {
        var known = before.Rows.ToDictionary(row => row.AccountId);
        return [.. after.Rows.OrderBy(row => row.AccountId).Select(row => Of(known.GetValueOrDefault(row.AccountId), row)).OfType<SegmentChange>()];
    }

    private static SegmentChange? Of(RankingRow? before, RankingRow after) =>
        (before?.Segment, after.Segment) is ({ } from, { } to) && from != to ? new(after.AccountId, from, to, Crossed(before!, after)) : null;

    private static IReadOnlyList<ThresholdCrossing> Crossed(RankingRow before, RankingRow after) =>
    [
        .. new[] { new ThresholdCrossing(before.KeyPlace, after.KeyPlace), new ThresholdCrossing(before.ExposedPlace!, after.ExposedPlace!) }
            .Where(crossing => crossing.Before.Inside != crossing.After.Inside),
    ];
}
