namespace CrisisReview.Domain.Impact;

/// <summary>What is left of a customer's ability to acquire (opportunities), expand (orders), continue maintenance (contracts) and pay
/// (invoices): 1 is the unstressed state, 0 none.</summary>
public sealed record Abilities(decimal Acquire, decimal Expand, decimal ContinueMaintenance, decimal Pay)
{
    public static Abilities Unstressed { get; } = new(1m, 1m, 1m, 1m);
}
