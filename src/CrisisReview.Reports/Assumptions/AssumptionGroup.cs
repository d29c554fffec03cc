namespace CrisisReview.Reports.Assumptions;

/// <summary>The numbers that act on some accounts.</summary>
/// <param name="AppliesTo">"All accounts", a rule with its condition, or the scenario as a whole.</param>
/// <param name="Assumptions">One for each number and source.</param>
public sealed record AssumptionGroup(string AppliesTo, IReadOnlyList<Assumption> Assumptions);
