using CrisisReview.Domain.Scenarios;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Assumptions;

/// <summary>A scenario as sentences that a customer could be read aloud.</summary>
public static class ScenarioWords
{
    private const string Neutral = "Nothing changes: this is the neutral scenario, to compare others with.";
    private const string OnlyRules = "Nothing changes but for these accounts.";

    /// <summary>One sentence for each shock that acts, and one for each rule.</summary>
    public static ScenarioText Of(Scenario scenario, FigureFormat format)
    {
        IReadOnlyList<string> sentences = [.. Shocks(scenario.Shocks, format)];
        IReadOnlyList<string> rules = [.. scenario.Rules.Select(r => Rule(r, format))];
        return new(sentences.Count > 0 ? sentences : [rules.Count > 0 ? OnlyRules : Neutral], rules);
    }

    /// <summary>"industry construction or property; grade D or E".</summary>
    public static string Condition(RuleCondition when)
    {
        IReadOnlyList<string> parts =
        [
            .. AnyOf("industry", when.Industry),
            .. AnyOf("region", when.Region),
            .. AnyOf("grade", [.. when.CreditGrade.Select(g => g.ToString())]),
            .. AnyOf("product line", when.ProductLine),
            .. Criticality(when.MissionCritical),
        ];
        return parts.Count == 0 ? "every account" : string.Join("; ", parts);
    }

    private static IEnumerable<string> Shocks(ShockOverrides shocks, FigureFormat format)
    {
        foreach (var field in ShockFields.All)
        {
            if (field.Read(shocks) is { } value && !field.IsNeutral(value))
            {
                yield return field.Say(value, format);
            }
        }
    }

    private static string Rule(ScenarioRule rule, FigureFormat format) =>
        $"{rule.Name.TrimEnd('.')} ({Condition(rule.When)}): {string.Join(", ", Changes(rule.Shocks, format))}.";

    // A rule may set a shock back to neutral; that too is said.
    private static IEnumerable<string> Changes(ShockOverrides shocks, FigureFormat format)
    {
        foreach (var field in ShockFields.All)
        {
            if (field.Read(shocks) is { } value)
            {
                yield return $"{LowerFirst(field.Label)} {field.Value(value, format)}";
            }
        }
    }

    private static IEnumerable<string> AnyOf(string field, IReadOnlyList<string> values) =>
        values.Count == 0 ? [] : [$"{field} {string.Join(" or ", values)}"];

    private static IEnumerable<string> Criticality(bool? missionCritical) => missionCritical switch
    {
        true => ["mission critical"],
        false => ["not mission critical"],
        null => [],
    };

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
