using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Executives;

namespace CrisisReview.Domain.Decisions;

/// <summary>A run's decisions without the plans of single accounts.</summary>
public sealed record RunExecutives
{
    public required PlacementPlan Placement { get; init; }

    public required DateOnly QuarterStart { get; init; }

    public required DateOnly QuarterEnd { get; init; }

    /// <summary>By id; all of them, those without accounts too.</summary>
    public required IReadOnlyList<ExecutiveHours> Executives { get; init; }

    public required ExecutiveHours SharedDesk { get; init; }

    /// <summary>Accounts that nobody would meet, call or write to in the quarter. Empty is what it should be.</summary>
    public required IReadOnlyList<AccountId> ContactGaps { get; init; }

    /// <summary>Of the whole book.</summary>
    public required HoursBalance Balance { get; init; }

    public static RunExecutives Of(RunDecisions decisions)
    {
        var plan = decisions.Attention;
        var keyAccounts = decisions.Placement.Placements.CountBy(placed => placed.ExecutiveId).ToDictionary();
        return new()
        {
            Placement = decisions.Placement,
            QuarterStart = plan.Quarter.Start,
            QuarterEnd = plan.Quarter.End,
            Executives = [.. plan.Executives.Select(executive => ExecutiveHours.Of(executive, keyAccounts.GetValueOrDefault(executive.ExecutiveId!.Value)))],
            SharedDesk = ExecutiveHours.Of(plan.SharedDesk, 0),
            ContactGaps = plan.ContactGaps,
            Balance = plan.Balance,
        };
    }
}
