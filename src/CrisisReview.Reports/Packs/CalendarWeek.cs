using CrisisReview.Domain.Attention;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>How many contacts a week has; empty where it has none.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Visits">Visits and ideas sessions.</param>
/// <param name="Calls">Calls.</param>
/// <param name="Hours">Of all its contacts.</param>
public sealed record CalendarWeek(string Week, string Visits, string Calls, decimal Hours)
{
    public static CalendarWeek Of(DateOnly monday, IReadOnlyList<PlannedContact> contacts, FigureFormat format)
    {
        return new(format.Day(monday), Shown(c => c is ContactKind.Visit or ContactKind.IdeaSession), Shown(c => c == ContactKind.Call), contacts.Sum(c => c.Hours));

        string Shown(Func<ContactKind, bool> which) => contacts.Count(c => which(c.Kind)) is > 0 and var count ? format.Count(count) : "";
    }
}
