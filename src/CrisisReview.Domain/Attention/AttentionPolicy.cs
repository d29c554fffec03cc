namespace CrisisReview.Domain.Attention;

/// <summary>The part of the policy that says who gets how much attention, and what is to be done.</summary>
public sealed record AttentionPolicy
{
    public CadencePolicy Cadence { get; init; } = new();

    public WorkCalendar Calendar { get; init; } = new();

    /// <summary>Accounts of Protect get their first visit within so many working days of the plan's first day.</summary>
    public int FirstVisitWithinWorkingDays { get; init; } = 10;

    public BalancePolicy Balance { get; init; } = new();

    public DeliverablePolicy Deliverables { get; init; } = new();

    public IReadOnlyList<BusinessRule> Rules { get; init; } = BusinessRules.Default;
}
