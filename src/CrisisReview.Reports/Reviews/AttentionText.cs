using CrisisReview.Domain.Attention;
using CrisisReview.Reports.Attention;

namespace CrisisReview.Reports.Reviews;

/// <summary>The attention that an account gets in the coming quarter.</summary>
/// <param name="Contacts">Kinds of contact that are planned.</param>
/// <param name="Hours">Hours planned and due, against last year's.</param>
/// <param name="Remarks">What a reader must know: less than due, a first visit that comes late.</param>
/// <param name="Deliverables">What the customer gets of value.</param>
public sealed record AttentionText(IReadOnlyList<ContactLine> Contacts, string Hours, IReadOnlyList<string> Remarks, IReadOnlyList<string> Deliverables)
{
    private static readonly ContactKind[] Kinds = Enum.GetValues<ContactKind>();

    /// <summary>Null for an internal customer, which has no plan.</summary>
    public static AttentionText? Of(AccountFacts facts) => facts.Review.Attention is { } plan
        ? new([.. Kinds.Where(k => plan.Cadence.Of(k).Count > 0).Select(k => Line(k, plan, facts))], HoursOf(plan, facts), [.. RemarksOf(plan)], plan.Deliverables)
        : null;

    private static ContactLine Line(ContactKind kind, AccountAttention plan, AccountFacts facts)
    {
        var pace = plan.Cadence.Of(kind);
        var each = pace.HoursEach == 0m ? "automated" : $"of {facts.Format.Hours(pace.HoursEach)}";
        return new(AttentionWords.Plural(kind), $"{facts.Format.Count(pace.Count)} {each}", string.Join(", ", Dates(kind, plan, facts)));
    }

    private static IEnumerable<string> Dates(ContactKind kind, AccountAttention plan, AccountFacts facts) =>
    [
        .. plan.Contacts.Where(c => c.Kind == kind).Select(c => facts.Format.Date(c.Date)),
        .. plan.Undated.Where(u => u.Kind == kind).Select(u => $"{facts.Format.Count(u.Count)} without a date: {AttentionWords.Of(u.Reason)}"),
    ];

    private static string HoursOf(AccountAttention plan, AccountFacts facts)
    {
        var spent = plan.HoursLastYear;
        var trouble = spent.Total > 0m ? $", {facts.Format.Percent(spent.ReactiveShare)} of it reacting to trouble" : "";
        return $"{facts.Format.Hours(plan.HoursPlanned)} planned in the quarter, {facts.Format.Hours(plan.HoursDue)} due. "
            + $"Last year {facts.Format.Hours(spent.Total)}{trouble}: {AttentionWords.Of(plan.Service)}.";
    }

    private static IEnumerable<string> RemarksOf(AccountAttention plan)
    {
        if (plan.PlannedAs != plan.Segment)
        {
            yield return $"Met as {AttentionWords.Of(plan.PlannedAs)} for want of hours.";
        }

        if (plan.FirstVisitLate)
        {
            yield return "The first visit comes late: no earlier day had room.";
        }
    }
}
