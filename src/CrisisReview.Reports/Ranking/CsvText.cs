using System.Buffers;

namespace CrisisReview.Reports.Ranking;

/// <summary>Text cells of a CSV that people open in a spreadsheet (RFC 4180). A cell that a spreadsheet would take for a formula
/// gets an apostrophe in front, by which spreadsheets mean plain text.</summary>
public static class CsvText
{
    // The full-width forms are signs to spreadsheets of East Asian locales.
    private const string FormulaStarts = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(",;\"\r\n\t");

    public static string Cell(string? text)
    {
        var safe = string.IsNullOrEmpty(text) ? "" : FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return NeedsQuotes(safe) ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }

    private static bool NeedsQuotes(string text) =>
        text.AsSpan().ContainsAny(Quoted) || text.StartsWith(' ') || text.EndsWith(' ');
}
