using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>Columns from the largest on, and a line of the share that they have together. Columns and line use one scale: the whole is the full height.</summary>
public sealed record Pareto(IReadOnlyList<ParetoItem> Items) : Chart
{
    private const double BarShare = 0.66;
    private const double DotRadius = 2;

    /// <summary>The whole that values are shares of; left out, it follows from the first item's value and share.</summary>
    public double? Whole { get; init; }

    public ParetoGuide? Guide { get; init; }

    /// <summary>Of the drawing without its labels, in points.</summary>
    public double Height { get; init; } = 140;

    internal override IEnumerable<Strip> LayChart(Frame frame)
    {
        var style = frame.Style;
        var plot = new ColumnPlot(frame, [.. Items.Select(item => new ColumnLabel(item.Label, item.ValueText))], Height);
        var top = style.ChartLabel.Leading + DotRadius + 2;
        var share = new BarScale(Height, top - Height);
        return [new DrawnStrip(Draw) { Height = plot.TotalHeight }];

        void Draw(PdfPage page, double x, double y)
        {
            DrawGuide(page, x, y, share, frame);
            DrawBars(page, plot, share, x, y, style);
            page.Line(x, y + Height, x + frame.Width, y + Height, new Stroke(style.Palette.Muted, 0.6));
            DrawCumulative(page, plot, share, x, y, style);
            plot.DrawLabels(page, x, y);
        }
    }

    internal override string Summary =>
        "Pareto chart. " + string.Join(", ", Items.Select(item => $"{item.Label}: {item.ValueText}, together {item.CumulativeText}"));

    private void DrawGuide(PdfPage page, double x, double y, BarScale share, Frame frame)
    {
        if (Guide is { } guide)
        {
            var (style, height) = (frame.Style, y + share.At(guide.Share));
            page.Line(x, height, x + frame.Width, height, new Stroke(style.Palette.Caution, 0.6, 3, 2));
            var text = style.Wrap(guide.Text, style.ChartLabel with { Tone = Tone.Caution }, frame.Width);
            text.Draw(page, x, height - style.ChartLabel.Leading, frame.Width);
        }
    }

    private void DrawBars(PdfPage page, ColumnPlot plot, BarScale share, double x, double y, StyleSheet style)
    {
        var whole = Whole ?? (Items.Count > 0 && Items[0].CumulativeShare > 0 ? Items[0].Value / Items[0].CumulativeShare : 0);
        for (var i = 0; i < Items.Count; i++)
        {
            var part = whole > 0 ? Math.Max(0, Finite(Items[i].Value, Items[i].Label)) / whole : 0;
            var top = y + share.At(Math.Min(1, part));
            page.FillRectangle(new Box(x + plot.LeftOf(i, BarShare), top, plot.ColumnWidth * BarShare, y + Height - top), style.Palette.Soft);
        }
    }

    private void DrawCumulative(PdfPage page, ColumnPlot plot, BarScale share, double x, double y, StyleSheet style)
    {
        var line = new PdfPath();
        for (var i = 0; i < Items.Count; i++)
        {
            var (at, height) = (x + plot.CenterOf(i), y + share.At(Finite(Items[i].CumulativeShare, Items[i].Label)));
            line = i == 0 ? line.MoveTo(at, height) : line.LineTo(at, height);
        }

        if (Items.Count > 1)
        {
            page.StrokePath(line, new Stroke(style.Palette.Accent, 1.2));
        }

        for (var i = 0; i < Items.Count; i++)
        {
            var (at, height) = (x + plot.CenterOf(i), y + share.At(Items[i].CumulativeShare));
            page.FillPath(PdfPath.Circle(at, height, DotRadius), style.Palette.Accent);
            DrawShare(page, Items[i].CumulativeText, at, height - DotRadius - style.ChartLabel.Leading, style);
        }
    }

    /// <summary>The text clears the ground behind it, for the guide may run there.</summary>
    private static void DrawShare(PdfPage page, string text, double center, double y, StyleSheet style)
    {
        var width = style.WidthOf(text, style.ChartLabel);
        page.FillRectangle(new Box(center - width / 2 - 2, y + 1, width + 4, style.ChartLabel.Leading - 2), style.Palette.Paper);
        style.Wrap(text, style.ChartLabel, double.MaxValue).Draw(page, center - width / 2, y, width);
    }
}
