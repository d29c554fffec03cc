using CrisisReview.Domain.Attention;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Figures;
using CrisisReview.Reports.Inputs;

namespace CrisisReview.Reports.Packs;

/// <summary>The contacts of an executive's coming quarter, week by week.</summary>
/// <param name="Weeks">Every week of the quarter.</param>
/// <param name="Meetings">Weeks with visits or ideas sessions, and whom they lead to.</param>
public sealed record VisitCalendar(IReadOnlyList<CalendarWeek> Weeks, IReadOnlyList<Reviews.LabelledText> Meetings)
{
    /// <summary>Null where no contact has a date.</summary>
    public static VisitCalendar? Of(ExecutivePackInput input, FigureFormat format)
    {
        var quarter = PlanQuarter.After(input.Run.AsOf);
        var names = input.Accounts.Select(a => (a.Account.Profile.Account.AccountId, a.Account.Profile.Account.Name))
            .Concat(input.Others.Select(a => (a.AccountId, a.Name))).ToDictionary();
        var weeks = input.Accounts.SelectMany(a => a.Attention?.Contacts ?? []).Concat(input.OtherContacts).ToLookup(c => quarter.WeekOf(c.Date));
        return weeks.Count == 0
            ? null
            : new(
                [.. Enumerable.Range(0, PlanQuarter.Weeks).Select(w => CalendarWeek.Of(quarter.Start.AddDays(w * 7), [.. weeks[w]], format))],
                [.. Enumerable.Range(0, PlanQuarter.Weeks).Where(w => weeks[w].Any(IsMeeting)).Select(w => Meeting(quarter.Start.AddDays(w * 7), weeks[w]))]);

        Reviews.LabelledText Meeting(DateOnly monday, IEnumerable<PlannedContact> contacts) => new(
            format.Date(monday),
            string.Join("; ", contacts.Where(IsMeeting).OrderBy(c => c.Date).ThenBy(c => c.Start).Select(c => $"{format.Day(c.Date)} {names[c.AccountId]}{Kind(c)}")));
    }

    private static bool IsMeeting(PlannedContact contact) => contact.Kind is ContactKind.Visit or ContactKind.IdeaSession;

    private static string Kind(PlannedContact contact) => contact.Kind == ContactKind.Visit ? "" : $" ({AttentionWords.Of(contact.Kind).ToLowerInvariant()})";
}
