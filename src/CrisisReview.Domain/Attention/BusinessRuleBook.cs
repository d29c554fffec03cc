using CrisisReview.Domain.Attention.Rules;

namespace CrisisReview.Domain.Attention;

/// <summary>A policy's business rules, read once and applied to every account.</summary>
public sealed class BusinessRuleBook
{
    private readonly (BusinessRule Rule, Condition Condition)[] _rules;
    private readonly WorkCalendar _calendar;
    private readonly DateOnly _runDate;

    /// <exception cref="ArgumentException">A rule does not read; the policy's validator would have said so.</exception>
    public BusinessRuleBook(AttentionPolicy policy, DateOnly runDate)
    {
        _rules = [.. policy.Rules.Select(rule => (rule, Read(rule)))];
        _calendar = policy.Calendar;
        _runDate = runDate;
    }

    /// <summary>The rules whose conditions hold, in the policy's order.</summary>
    public IReadOnlyList<BusinessRule> That(AttentionAccount account) =>
        [.. _rules.Where(each => each.Condition.Holds(account)).Select(each => each.Rule)];

    public NextAction ActionOf(BusinessRule rule, string executive) =>
        new(rule.Name, rule.When, rule.Action, rule.Responsible ?? executive, Due(rule.DueInDays));

    /// <summary>Null where the rule sets none.</summary>
    public Objective? ObjectiveOf(BusinessRule rule, AttentionAccount account, string executive)
    {
        if (rule.Objective is not { } template)
        {
            return null;
        }

        var field = RuleFields.Find(template.Measure)
            ?? throw new ArgumentException($"The rule '{rule.Name}' measures '{template.Measure}', which is no field.", nameof(rule));
        var today = field.NumberOf(account);
        return new(
            rule.Name,
            template.Text,
            field.Name,
            field.Type,
            today,
            template.Relative ? today * template.Target : template.Target,
            rule.Responsible ?? executive,
            Due(template.DueInDays));
    }

    private DateOnly Due(int days) => _calendar.WorkingDayFrom(_runDate.AddDays(days));

    private static Condition Read(BusinessRule rule)
    {
        var (condition, fault) = RuleLanguage.Read(rule.When);
        return condition ?? throw new ArgumentException($"The rule '{rule.Name}' does not read, {fault}.", nameof(rule));
    }
}
