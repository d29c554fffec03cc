namespace CrisisReview.Reports.Reviews;

/// <summary>What is left of one ability of the customer.</summary>
/// <param name="Name">"Acquire", "Expand", ...</param>
/// <param name="Meaning">What the ability shows in.</param>
/// <param name="Before">The unstressed state, 100 %.</param>
/// <param name="After">Under the crisis.</param>
/// <param name="Remaining">The same as a fraction, for the bar.</param>
/// <param name="Grade">The executive's grade at the last review.</param>
public sealed record AbilityLine(string Name, string Meaning, string Before, string After, decimal Remaining, string Grade)
{
    public static IReadOnlyList<AbilityLine> Of(AccountFacts facts)
    {
        var (left, graded) = (facts.Impact.Abilities, facts.Account);
        return
        [
            Line("Acquire", "opportunities", left.Acquire, graded.AbilityAcquire),
            Line("Expand", "pending orders", left.Expand, graded.AbilityExpand),
            Line("Continue maintenance", "renewals", left.ContinueMaintenance, graded.AbilityContinue),
            Line("Pay", "open invoices", left.Pay, graded.AbilityPay),
        ];

        AbilityLine Line(string name, string meaning, decimal remaining, decimal? grade) =>
            new(name, meaning, facts.Format.Percent(1m), facts.Format.Percent(remaining), remaining, grade is null ? "not graded" : "graded " + facts.Format.Mark(grade));
    }
}
