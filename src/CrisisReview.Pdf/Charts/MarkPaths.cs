using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Charts;

/// <summary>The outlines of marks, all of about one area.</summary>
internal static class MarkPaths
{
    /// <param name="mark">The shape.</param>
    /// <param name="x">Of its middle.</param>
    /// <param name="y">Of its middle.</param>
    /// <param name="radius">Of the circle; the other shapes reach a little further.</param>
    public static PdfPath At(this Mark mark, double x, double y, double radius) => mark switch
    {
        Mark.Square => Corners((x - 0.9 * radius, y - 0.9 * radius), (x + 0.9 * radius, y - 0.9 * radius), (x + 0.9 * radius, y + 0.9 * radius), (x - 0.9 * radius, y + 0.9 * radius)),
        Mark.Circle => PdfPath.Circle(x, y, radius),
        Mark.Triangle => Corners((x, y - 1.3 * radius), (x + 1.25 * radius, y + 0.95 * radius), (x - 1.25 * radius, y + 0.95 * radius)),
        Mark.Diamond => Corners((x, y - 1.3 * radius), (x + 1.3 * radius, y), (x, y + 1.3 * radius), (x - 1.3 * radius, y)),
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "There is no such mark."),
    };

    private static PdfPath Corners(params ReadOnlySpan<(double X, double Y)> corners)
    {
        var path = new PdfPath().MoveTo(corners[0].X, corners[0].Y);
        foreach (var (x, y) in corners[1..])
        {
            path.LineTo(x, y);
        }

        return path.Close();
    }
}
