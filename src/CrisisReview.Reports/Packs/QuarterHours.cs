using CrisisReview.Domain.Accounts;
using CrisisReview.Domain.Decisions;
using CrisisReview.Reports.Attention;
using CrisisReview.Reports.Figures;

namespace CrisisReview.Reports.Packs;

/// <summary>How an executive's coming quarter is spent.</summary>
/// <param name="Figures">Hours at a glance.</param>
/// <param name="SteppedDown">Who gets less than its segment is due, a sentence each, the lowest score first.</param>
/// <param name="Balance">Last year's hours against those due.</param>
public sealed record QuarterHours(IReadOnlyList<KeyFigure> Figures, IReadOnlyList<string> SteppedDown, string Balance)
{
    private const int MostSteppedDown = 40;

    /// <param name="hours">The quarter.</param>
    /// <param name="nameOf">Names of the executive's accounts.</param>
    /// <param name="format">How figures are written.</param>
    public static QuarterHours Of(ExecutiveHours hours, Func<AccountId, string> nameOf, FigureFormat format) => new(
        [
            new("Hours available", hours.HoursAvailable is { } available ? format.Hours(available) : "not known", "for customers, in the quarter"),
            new("Hours wanted", format.Hours(hours.HoursWanted), "by each account's segment"),
            new("Hours planned", format.Hours(hours.HoursPlanned), "what the plan takes"),
            new("Hours short", hours.HoursShort == 0m ? "none" : format.Hours(hours.HoursShort), "wanted beyond available"),
            new("Stepped down", format.Count(hours.SteppedDown.Count), "accounts that get less"),
        ],
        [.. hours.SteppedDown.Take(MostSteppedDown).Select(s => $"{nameOf(s.AccountId)} is met as {AttentionWords.Of(s.To)} instead of {AttentionWords.Of(s.From)} for want of hours."), .. Further(hours.SteppedDown.Count - MostSteppedDown, format)],
        BalanceOf(hours, format));

    private static IEnumerable<string> Further(int count, FigureFormat format) =>
        count > 0 ? [$"{format.Count(count)} more get less than they are due."] : [];

    private static string BalanceOf(ExecutiveHours hours, FigureFormat format)
    {
        var balance = hours.Balance;
        var reactive = balance.ReactiveShare is { } share ? $", {format.Percent(share)} of them reacting to trouble" : "";
        return balance.HoursLastYear == 0m ? "No hours of last year are known for these accounts." : $"Last year {format.Hours(balance.HoursLastYear)} went to these accounts{reactive}; "
            + $"{format.Count(balance.OverServed)} got far more than they are due, {format.Count(balance.UnderServed)} far less.";
    }
}
