using CrisisReview.Domain.Attention.Rules;

namespace CrisisReview.Domain.Attention;

/// <summary>Checks a policy's business rules: their conditions, texts, days and measures.</summary>
internal static class BusinessRuleValidator
{
    private const int MostRules = 100;
    private const int LongestName = 100;
    private const int LongestText = 300;
    private const int MostDays = 730;
    private const decimal LargestMultiple = 100m;

    public static void Check(ValidationProblems problems, IReadOnlyList<BusinessRule> rules, string at)
    {
        if (rules.Count > MostRules)
        {
            problems.Add(at, $"must be at most {MostRules} rules, were {rules.Count}");
            return;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < rules.Count; i++)
        {
            problems.Require(names.Add(rules[i].Name), $"{at}/{i}/name", $"'{rules[i].Name}' comes twice");
            CheckRule(problems, rules[i], $"{at}/{i}");
        }
    }

    private static void CheckRule(ValidationProblems problems, BusinessRule rule, string at)
    {
        problems.RequireText(rule.Name, $"{at}/name", LongestName);
        problems.AddIfAny($"{at}/when", RuleLanguage.Read(rule.When).Fault?.ToString());
        problems.RequireText(rule.Action, $"{at}/action", LongestText);
        problems.RequireRange(rule.DueInDays, 0m, MostDays, $"{at}/dueInDays");
        CheckOptional(problems, rule.Deliverable, $"{at}/deliverable");
        CheckOptional(problems, rule.Responsible, $"{at}/responsible");
        if (rule.Objective is { } objective)
        {
            CheckObjective(problems, objective, $"{at}/objective");
        }
    }

    private static void CheckOptional(ValidationProblems problems, string? text, string at)
    {
        if (text is not null)
        {
            problems.RequireText(text, at, LongestText);
        }
    }

    private static void CheckObjective(ValidationProblems problems, ObjectiveTemplate objective, string at)
    {
        problems.RequireText(objective.Text, $"{at}/text", LongestText);
        problems.RequireRange(objective.DueInDays, 0m, MostDays, $"{at}/dueInDays");
        if (RuleFields.Find(objective.Measure) is not { } field)
        {
            problems.Add($"{at}/measure", $"'{objective.Measure}' {RuleFields.Unknown(objective.Measure)}");
        }
        else if (!field.IsNumber)
        {
            problems.Add($"{at}/measure", $"{field} is {RuleNumbers.Named(field.Type)}; an objective needs a number");
        }
        else
        {
            var (smallest, largest) = objective.Relative ? (0m, LargestMultiple) : RuleNumbers.Limits(field.Type);
            problems.RequireRange(objective.Target, smallest, largest, $"{at}/target");
        }
    }
}
