using CrisisReview.Domain;
using CrisisReview.Domain.Attention;
using CrisisReview.Domain.Attention.Rules;

namespace CrisisReview.Reports.Reviews;

/// <summary>Something to do, and what it is to reach; texts of an objective are empty where its rule sets none.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Responsible">Who does it and answers for the objective; empty where it is who is responsible for most.</param>
/// <param name="Due">The action's day.</param>
/// <param name="Objective">What is to be reached.</param>
/// <param name="From">The figure at the run date.</param>
/// <param name="Target">The figure to be reached.</param>
/// <param name="ReachedBy">The objective's day.</param>
public sealed record ActionLine(string Action, string Responsible, string Due, string Objective, string From, string Target, string ReachedBy)
{
    /// <param name="action">What to do.</param>
    /// <param name="objective">Of the same rule; null where it sets none.</param>
    /// <param name="usual">Who is responsible where nobody is named.</param>
    /// <param name="facts">The account.</param>
    public static ActionLine Of(NextAction action, Objective? objective, string usual, AccountFacts facts) => new(
        action.Text,
        action.Responsible == usual ? "" : action.Responsible,
        facts.Format.Date(action.Due),
        objective?.Text ?? "",
        objective is null ? "" : Figure(objective, objective.From, facts),
        objective is null ? "" : Figure(objective, objective.Target, facts),
        objective is null ? "" : facts.Format.Date(objective.Due));

    private static string Figure(Objective objective, decimal value, AccountFacts facts) => objective.Unit switch
    {
        RuleFieldType.Amount => facts.Amount(new Money(value)),
        RuleFieldType.Share => facts.Format.Percent(value),
        RuleFieldType.Mark => facts.Format.Mark(value),
        RuleFieldType.Score => facts.Format.Points(value),
        RuleFieldType.Days when value == RuleFields.NeverReviewedDays => "never",
        RuleFieldType.Days => $"{facts.Format.Written(value)}\u00A0days",
        RuleFieldType.Hours => facts.Format.Hours(value),
        _ => throw new ArgumentOutOfRangeException(nameof(objective), objective.Unit, "An objective is measured by a number."),
    };
}
