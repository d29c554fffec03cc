using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;
using CrisisReview.Domain.Ranking;

namespace CrisisReview.Domain.Comparisons;

/// <summary>One account in two runs. Its name and executive are those of the later run that knows it; a rank, mark or segment of a run that does not is null.</summary>
public sealed record AccountChange
{
    public required AccountId AccountId { get; init; }

    public required string Name { get; init; }

    public ExecutiveId? ExecutiveId { get; init; }

    /// <summary>By contribution to expected shortfall; where nothing was simulated, by what is at stake.</summary>
    public int? EarlierRank { get; init; }

    public int? LaterRank { get; init; }

    /// <summary>Earlier rank less later rank: positive where the account has become a larger part of what is at risk. Null where only one run knows it.</summary>
    public int? Movement => EarlierRank - LaterRank;

    public bool? EarlierKey { get; init; }

    public bool? LaterKey { get; init; }

    public bool? EarlierExposed { get; init; }

    public bool? LaterExposed { get; init; }

    public Segment? EarlierSegment { get; init; }

    public Segment? LaterSegment { get; init; }

    /// <summary>Which thresholds the account crossed, in words; null where both runs have it in one segment, or one has it in none.</summary>
    public IReadOnlyList<string>? Crossings { get; init; }

    /// <summary>0 in a run that does not know the account.</summary>
    public required MoneyChange ExpectedLoss { get; init; }

    public required LeverChanges LossByLever { get; init; }

    /// <param name="earlier">Null where the earlier run does not know the account.</param>
    /// <param name="later">Null where the later run does not.</param>
    /// <param name="segment">Null where its segment is the same.</param>
    /// <exception cref="ArgumentException">Neither run knows the account.</exception>
    public static AccountChange Of(RankingRow? earlier, RankingRow? later, SegmentChange? segment)
    {
        var known = later ?? earlier ?? throw new ArgumentException("One of the two runs must know the account.", nameof(later));
        return new()
        {
            AccountId = known.AccountId,
            Name = known.Name,
            ExecutiveId = known.ExecutiveId,
            EarlierRank = earlier?.ExposureRank ?? earlier?.BaselineExposureRank,
            LaterRank = later?.ExposureRank ?? later?.BaselineExposureRank,
            EarlierKey = earlier?.Key,
            LaterKey = later?.Key,
            EarlierExposed = earlier?.Exposed,
            LaterExposed = later?.Exposed,
            EarlierSegment = earlier?.Segment,
            LaterSegment = later?.Segment,
            Crossings = segment is null ? null : [.. segment.Crossings.Select(crossing => crossing.Words())],
            ExpectedLoss = new(earlier?.ExpectedLoss ?? default, later?.ExpectedLoss ?? default),
            LossByLever = LeverChanges.Of(earlier?.LossByLever ?? NoLoss, later?.LossByLever ?? NoLoss),
        };
    }

    private static LossByLever NoLoss => Impact.LossByLever.None;
}
