namespace CrisisReview.Reports.Reviews;

/// <summary>Next actions with their objectives, the soonest first.</summary>
/// <param name="Responsible">Who is responsible where an action names nobody; empty without actions.</param>
/// <param name="Lines">One for each action.</param>
public sealed record ActionTable(string Responsible, IReadOnlyList<ActionLine> Lines)
{
    /// <summary>Null for an internal customer, which has no plan.</summary>
    public static ActionTable? Of(AccountFacts facts)
    {
        if (facts.Review.Attention is not { } plan)
        {
            return null;
        }

        var usual = plan.Actions.CountBy(a => a.Responsible).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).FirstOrDefault().Key ?? "";
        var objectives = plan.Objectives.ToDictionary(o => o.Rule, StringComparer.Ordinal);
        return new(
            usual,
            [.. plan.Actions.OrderBy(a => a.Due).Select(a => ActionLine.Of(a, objectives.GetValueOrDefault(a.Rule), usual, facts))]);
    }
}
