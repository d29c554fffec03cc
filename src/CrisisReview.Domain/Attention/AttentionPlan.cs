using CrisisReview.Domain.Accounts;

namespace CrisisReview.Domain.Attention;

/// <summary>Who is met how often in the coming quarter, when, and what is to be done.</summary>
public sealed record AttentionPlan
{
    public required PlanQuarter Quarter { get; init; }

    /// <summary>By executive id; all of them, those without accounts too.</summary>
    public required IReadOnlyList<ExecutivePlan> Executives { get; init; }

    public required ExecutivePlan SharedDesk { get; init; }

    /// <summary>Accounts that nobody would meet, call or write to in the quarter, by id. Empty is what it should be.</summary>
    public required IReadOnlyList<AccountId> ContactGaps { get; init; }

    /// <summary>Of the whole book.</summary>
    public required HoursBalance Balance { get; init; }
}
