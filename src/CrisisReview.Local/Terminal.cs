using System.Globalization;
using Spectre.Console;

namespace CrisisReview.Local;

/// <summary>Lines for the person at the terminal; what is put into them is shown as it is, never read as markup.</summary>
internal static class Terminal
{
    public static void Line(FormattableString line) => AnsiConsole.MarkupLineInterpolated(CultureInfo.InvariantCulture, line);
}
