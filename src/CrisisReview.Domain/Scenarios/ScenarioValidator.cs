using CrisisReview.Domain.Simulation;

namespace CrisisReview.Domain.Scenarios;

/// <summary>Says everything that is wrong with a scenario, at once.</summary>
public static class ScenarioValidator
{
    public const int MinimumHorizonMonths = 1;
    public const int MaximumHorizonMonths = 60;

    private const int MaximumNameLength = 200;
    private const int MaximumTextLength = 4000;
    private const int EarliestYear = 1900;
    private const int LatestYear = 2100;

    private static readonly string[] ItemLevers = ["orders", "opportunities", "margins"];

    /// <summary>Empty where the scenario can be run.</summary>
    public static IReadOnlyList<ValidationProblem> Validate(Scenario scenario)
    {
        var problems = new ValidationProblems();
        problems.AddIfAny("/id", FaultOfId(scenario.Id.Value));
        problems.RequireText(scenario.Name, "/name", MaximumNameLength);
        problems.Require(scenario.Description.Length <= MaximumTextLength, "/description", $"is longer than {MaximumTextLength} characters");
        problems.RequireRange(scenario.HorizonMonths, MinimumHorizonMonths, MaximumHorizonMonths, "/horizonMonths");
        CheckShocks(problems, scenario.Shocks, "/shocks");
        CheckCorrelation(problems, scenario.Correlation);
        for (var i = 0; i < scenario.Rules.Count; i++)
        {
            CheckRule(problems, scenario.Rules[i], $"/rules/{i}");
        }

        var numbers = new ScenarioNumbers(scenario);
        for (var i = 0; i < scenario.Sources.Count; i++)
        {
            CheckSource(problems, scenario.Sources[i], numbers, $"/sources/{i}");
        }

        return problems.Found;
    }

    // A scenario's id stands in the names of its runs, which stand in addresses and file names as they are.
    private static string? FaultOfId(string? id) => Identifier.FaultOf(id)
        ?? (id!.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? null
            : $"must be of lower-case letters a-z, digits and hyphens, such as mild-recession, was '{id}'");

    private static void CheckShocks(ValidationProblems problems, ShockOverrides shocks, string at)
    {
        foreach (var range in ShockRange.All)
        {
            if (range.ValueIn(shocks) is { } value)
            {
                problems.RequireRange(value, range.Minimum, range.Maximum, at + range.Pointer);
            }
        }
    }

    private static void CheckCorrelation(ValidationProblems problems, CorrelationOverride correlation)
    {
        if (correlation.Loading is { } loading)
        {
            problems.RequireRange(loading, 0m, FactorModel.LargestLoading, "/correlation/loading");
        }

        if (correlation.GlobalShare is { } globalShare)
        {
            problems.RequireRange(globalShare, 0m, 1m, "/correlation/globalShare");
        }
    }

    private static void CheckRule(ValidationProblems problems, ScenarioRule rule, string at)
    {
        problems.RequireText(rule.Name, $"{at}/name", MaximumNameLength);
        CheckWords(problems, rule.When.Industry, $"{at}/when/industry");
        CheckWords(problems, rule.When.Region, $"{at}/when/region");
        CheckWords(problems, rule.When.ProductLine, $"{at}/when/productLine");
        CheckShocks(problems, rule.Shocks, $"{at}/shocks");
        if (rule.When.ProductLine.Count > 0)
        {
            CheckActsOnItems(problems, rule.Shocks, $"{at}/shocks");
        }
    }

    private static void CheckWords(ValidationProblems problems, IReadOnlyList<string> words, string at)
    {
        for (var i = 0; i < words.Count; i++)
        {
            problems.RequireText(words[i], $"{at}/{i}", MaximumNameLength);
        }
    }

    // Invoices, contracts and the cost to serve have no product line, so such a rule would silently do nothing to them.
    private static void CheckActsOnItems(ValidationProblems problems, ShockOverrides shocks, string at)
    {
        foreach (var range in ShockRange.All)
        {
            var acts = ItemLevers.Contains(range.Lever) && range.Field != "costToServeIncrease";
            problems.Require(
                acts || range.ValueIn(shocks) is null,
                at + range.Pointer,
                "has no effect in a rule with product lines, which acts on orders and opportunities only; move it to a rule without");
        }
    }

    private static void CheckSource(ValidationProblems problems, ScenarioSource source, ScenarioNumbers numbers, string at)
    {
        problems.RequireText(source.Claim, $"{at}/claim", MaximumTextLength);
        if (source.Basis == EvidenceBasis.Cited)
        {
            problems.RequireText(source.Source, $"{at}/source", MaximumTextLength);
            problems.Require(source.Year is not null, $"{at}/year", "is required where the basis is cited");
        }

        if (source.Year is { } year)
        {
            problems.RequireRange(year, EarliestYear, LatestYear, $"{at}/year");
        }

        if (source.Pointer is { } pointer)
        {
            problems.AddIfAny($"{at}/pointer", numbers.FaultOf(pointer));
        }
    }
}
