using System.Globalization;
using System.Text.RegularExpressions;

namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>Dates: yyyy-MM-dd and nothing else, since 03/04/2026 is two different days.</summary>
internal static partial class DateCell
{
    private const string Format = "yyyy-MM-dd";
    private static readonly DateOnly First = new(1900, 1, 1);
    private static readonly DateOnly Last = new(2200, 12, 31);
    private static readonly DateOnly SpreadsheetDayZero = new(1899, 12, 30);

    public static Cell<DateOnly> Read(string text) => TryRead(text, out var date) switch
    {
        false => Cell<DateOnly>.Bad(AdviceFor(text)),
        _ when date < First || date > Last => Cell<DateOnly>.Bad("lies outside 1900-01-01 to 2200-12-31: correct the date"),
        _ => date,
    };

    private static bool TryRead(ReadOnlySpan<char> text, out DateOnly date) =>
        DateOnly.TryParseExact(text, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static string AdviceFor(string text) => text switch
    {
        _ when Shape().IsMatch(text) => "is not a day of the calendar: correct the date",
        { Length: > 10 } when text[10] is 'T' or ' ' && TryRead(text.AsSpan(0, 10), out _) => $"carries a time: write {text[..10]}",
        _ when DayNumber().IsMatch(text) => $"is a spreadsheet's day number: write {Iso(SpreadsheetDayZero.AddDays(int.Parse(text, CultureInfo.InvariantCulture)))}",
        _ => "is not a date: write it as yyyy-MM-dd, such as 2026-03-31",
    };

    private static string Iso(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex("^[2-7][0-9]{4}$", RegexOptions.CultureInvariant)]
    private static partial Regex DayNumber();
}
