using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>The line from zero to the edge along which both values of a scatter are the same.</summary>
internal static class ParityLine
{
    private const double Dash = 3;
    private const double Gap = 2;

    public static Stroke Look(StyleSheet style) => new(style.Palette[Tone], 0.6, Dash, Gap);

    public const Tone Tone = Styles.Tone.Caution;

    /// <summary>Nothing where one of the axes has nothing above zero.</summary>
    public static void Draw(PdfPage page, ScatterPlot plot, double x, double y, StyleSheet style)
    {
        var (right, up) = (plot.Area.Right - plot.X.Zero, plot.Y.Zero - plot.Area.Y);
        var (perRight, perUp) = (plot.X.PointsPerRoot, -plot.Y.PointsPerRoot);
        if (perRight > 0 && perUp > 0)
        {
            var roots = Math.Min(right / perRight, up / perUp);
            page.Line(x + plot.X.Zero, y + plot.Y.Zero, x + plot.X.Zero + roots * perRight, y + plot.Y.Zero - roots * perUp, Look(style));
        }
    }
}
