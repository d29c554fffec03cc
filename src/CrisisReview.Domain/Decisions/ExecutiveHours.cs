using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;

namespace CrisisReview.Domain.Decisions;

/// <summary>How an executive's coming quarter, or the shared desk's, is spent. Hours are those of the quarter.</summary>
public sealed record ExecutiveHours
{
    /// <summary>Null for the shared desk.</summary>
    public ExecutiveId? ExecutiveId { get; init; }

    public required string Name { get; init; }

    /// <summary>External accounts, key or not.</summary>
    public required int Accounts { get; init; }

    /// <summary>Placed with the executive.</summary>
    public required int KeyAccounts { get; init; }

    /// <summary>For customers; null for the shared desk, where it is not known.</summary>
    public decimal? HoursAvailable { get; init; }

    /// <summary>By the cadence of every account's own segment.</summary>
    public required decimal HoursWanted { get; init; }

    public required decimal HoursPlanned { get; init; }

    /// <summary>How far the hours wanted go beyond those available.</summary>
    public required decimal HoursShort { get; init; }

    /// <summary>Lowest score first.</summary>
    public required IReadOnlyList<SteppedDown> SteppedDown { get; init; }

    public required HoursBalance Balance { get; init; }

    public static ExecutiveHours Of(ExecutivePlan plan, int keyAccounts) => new()
    {
        ExecutiveId = plan.ExecutiveId,
        Name = plan.Name,
        Accounts = plan.Accounts.Count,
        KeyAccounts = keyAccounts,
        HoursAvailable = plan.HoursAvailable,
        HoursWanted = plan.HoursWanted,
        HoursPlanned = plan.HoursPlanned,
        HoursShort = plan.HoursShort,
        SteppedDown = plan.SteppedDown,
        Balance = plan.Balance,
    };
}
