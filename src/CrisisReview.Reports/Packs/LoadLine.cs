using CrisisReview.Domain.Decisions;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>An executive's coming quarter, as shown.</summary>
public sealed record LoadLine(
    string Executive, string Accounts, string KeyAccounts, string Available, string Wanted, string Planned, string Short, string SteppedDown, string OverServed, string UnderServed)
{
    /// <summary>The executives, the longest hours wanted first, those after the first <see cref="ExecutiveLine.Most"/> together, then the shared desk, then the total.</summary>
    public static IReadOnlyList<LoadLine> Of(RunExecutives decisions, FigureFormat format)
    {
        ExecutiveHours[] executives = [.. decisions.Executives.OrderByDescending(e => e.HoursWanted).ThenBy(e => e.ExecutiveId)];
        var others = executives.Skip(ExecutiveLine.Most).ToArray();
        return
        [
            .. executives.Take(ExecutiveLine.Most).Select(e => Line(e, format)),
            .. others.Length == 0 ? Array.Empty<LoadLine>() : [Sum(ExecutiveLine.NameOfOthers(others.Length, format), others, format)],
            Line(decisions.SharedDesk, format),
            Sum("Total", [.. executives, decisions.SharedDesk], format),
        ];
    }

    private static LoadLine Line(ExecutiveHours hours, FigureFormat format) => new(
        hours.Name,
        format.Count(hours.Accounts),
        format.Count(hours.KeyAccounts),
        hours.HoursAvailable is { } available ? format.Written(available) : "",
        format.Written(hours.HoursWanted),
        format.Written(hours.HoursPlanned),
        format.Written(hours.HoursShort),
        format.Count(hours.SteppedDown.Count),
        format.Count(hours.Balance.OverServed),
        format.Count(hours.Balance.UnderServed));

    private static LoadLine Sum(string name, ExecutiveHours[] all, FigureFormat format) => new(
        name,
        format.Count(all.Sum(e => e.Accounts)),
        format.Count(all.Sum(e => e.KeyAccounts)),
        format.Written(all.Sum(e => e.HoursAvailable ?? 0m)),
        format.Written(all.Sum(e => e.HoursWanted)),
        format.Written(all.Sum(e => e.HoursPlanned)),
        format.Written(all.Sum(e => e.HoursShort)),
        format.Count(all.Sum(e => e.SteppedDown.Count)),
        format.Count(all.Sum(e => e.Balance.OverServed)),
        format.Count(all.Sum(e => e.Balance.UnderServed)));
}
