using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Tables;

namespace CrisisReview.Reports.Sections;

/// <summary>Columns of figures as wide as their longest figure, so that none breaks and words get what is left.</summary>
internal static class NumberColumn
{
    // Advance of a digit and of a separator in the semi-bold face, in ems, a little rounded up.
    private const double Digit = 0.6;
    private const double Separator = 0.32;

    /// <param name="header">Its words may wrap.</param>
    /// <param name="figures">Every text of the column.</param>
    /// <param name="atLeast">Points, for the longest word of the header.</param>
    public static Column Fit(string header, IEnumerable<string> figures, double atLeast)
    {
        var width = atLeast;
        foreach (var figure in figures)
        {
            width = Math.Max(width, WidthOf(figure));
        }

        return new(header, ColumnWidth.Fixed(width), Align.Right);
    }

    private static double WidthOf(string figure)
    {
        var ems = 0.0;
        foreach (var character in figure)
        {
            ems += character is '.' or ',' or '\u00A0' ? Separator : Digit;
        }

        return (ems * PackStyle.Sheet.TableTotal.Size) + (2 * PackStyle.Sheet.CellPadding) + 1;
    }
}
