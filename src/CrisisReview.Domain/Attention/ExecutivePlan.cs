using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Attention;

/// <summary>The coming quarter of one executive, or of the shared desk. Hours are those of the quarter.</summary>
public sealed record ExecutivePlan
{
    public const string SharedDesk = "Shared desk";

    /// <summary>Null for the shared desk.</summary>
    public ExecutiveId? ExecutiveId { get; init; }

    public required string Name { get; init; }

    /// <summary>For customers; null for the shared desk, where it is not known.</summary>
    public decimal? HoursAvailable { get; init; }

    /// <summary>By the cadence of every account's own segment.</summary>
    public required decimal HoursWanted { get; init; }

    public required decimal HoursPlanned { get; init; }

    /// <summary>How far the hours wanted go beyond those available; 0 at the shared desk.</summary>
    public decimal HoursShort => Math.Max(0m, HoursWanted - (HoursAvailable ?? HoursWanted));

    /// <summary>How far even the least cadences go beyond; never above 0 where the cadence of Automate takes no hours.</summary>
    public decimal HoursStillShort => Math.Max(0m, HoursPlanned - (HoursAvailable ?? HoursPlanned));

    /// <summary>Lowest score first.</summary>
    public required IReadOnlyList<SteppedDown> SteppedDown { get; init; }

    /// <summary>In the order of attention: by the segment planned as, then by score.</summary>
    public required IReadOnlyList<AccountAttention> Accounts { get; init; }

    public required HoursBalance Balance { get; init; }
}
