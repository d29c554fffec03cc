using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Impact;

namespace CrisisReview.Domain.Ranking;

/// <summary>An external account's place in the ranking. Rank 1 is the largest; ties go by account id, ordinal.</summary>
public sealed record RankingRow
{
    public required AccountId AccountId { get; init; }

    public required string Name { get; init; }

    public ExecutiveId? ExecutiveId { get; init; }

    public required string Industry { get; init; }

    public string? Region { get; init; }

    public required Money BaselineContribution { get; init; }

    public required Money StressedContribution { get; init; }

    public required Money ExpectedLoss { get; init; }

    public required Money Loss95 { get; init; }

    public required Money AtStake { get; init; }

    /// <summary>By baseline contribution.</summary>
    public required int ValueRank { get; init; }

    /// <summary>By stressed contribution.</summary>
    public required int StressedValueRank { get; init; }

    /// <summary>By what is at stake, before any shock.</summary>
    public required int BaselineExposureRank { get; init; }

    /// <summary>Euler contribution to the portfolio's expected shortfall at 95 %: the account's mean loss in the portfolio's worst twentieth.
    /// This and the next two are null where nothing was simulated.</summary>
    public Money? Es95Contribution { get; init; }

    /// <summary>By contribution to expected shortfall.</summary>
    public int? ExposureRank { get; init; }

    /// <summary>Where the account stands among those that bring most of the expected shortfall.</summary>
    public ParetoPlace? ExposedPlace { get; init; }

    /// <summary>One of the fewest accounts that bring most of the expected shortfall; null where nothing was simulated.</summary>
    public bool? Exposed => ExposedPlace?.Inside;

    /// <summary>Baseline exposure rank less exposure rank: positive where the crisis makes the account a larger part of what is at risk.</summary>
    public int? ExposureMovement => BaselineExposureRank - ExposureRank;

    /// <summary>Value rank less stressed value rank: positive where the crisis moves the account up.</summary>
    public int Movement => ValueRank - StressedValueRank;

    /// <summary>Where the account stands among those that bring the policy's share of its basis.</summary>
    public required ParetoPlace KeyPlace { get; init; }

    /// <summary>One of the fewest accounts that bring the policy's share.</summary>
    public bool Key => KeyPlace.Inside;

    /// <summary>How the account is looked after; null where nothing was simulated. <see cref="SegmentReason"/> says by which rule.</summary>
    public Segment? Segment => Exposed is { } exposed ? SegmentReason.SegmentOf(Key, exposed) : null;

    /// <summary>True where the stressed contribution is negative: the price, or the service, must change.</summary>
    public bool Reprice => StressedContribution < Money.Zero;

    /// <summary>How much the account deserves, 0 to 100, to 4 digits; the parts' points add up to it.</summary>
    public decimal Score => ScoreParts.Sum();

    public required ScoreParts ScoreParts { get; init; }

    /// <summary>What the customer spends with others; null where our share of its wallet is not known or zero.</summary>
    public Money? UntappedWallet { get; init; }

    public required Abilities Abilities { get; init; }

    public required LossByLever LossByLever { get; init; }

    /// <summary>Why the account stands where it stands, most important first.</summary>
    public required IReadOnlyList<RankingReason> Reasons { get; init; }
}
