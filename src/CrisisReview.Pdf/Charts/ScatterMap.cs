using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>Points by two values, both on a scale of square roots. Points are named while there is room, the first ones first.</summary>
public sealed record ScatterMap(IReadOnlyList<ScatterPoint> Points, ScatterAxis Across, ScatterAxis Up) : Chart
{
    private const double Radius = 3;

    // A name that finds no room is tried again shorter.
    private static readonly double[] LabelWidths = [180, 110];

    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>What a dashed line says where both values are the same; left out, there is no line.</summary>
    public string Parity { get; init; } = "";

    /// <summary>Stands below where some points could not be named.</summary>
    public string Unnamed { get; init; } = "";

    /// <summary>Of the area with the points, in points.</summary>
    public double Height { get; init; } = 200;

    internal override IEnumerable<Strip> LayChart(Frame frame)
    {
        LegendEntry[] legend = [.. Legend, .. Parity.Length == 0 ? Array.Empty<LegendEntry>() : [new LegendEntry(Parity, ParityLine.Tone, Mark.Dashes)]];
        if (legend.Length > 0)
        {
            yield return Charts.Legend.Lay(legend, frame);
        }

        var plot = new ScatterPlot(this, frame);
        var labels = Labels(plot, frame.Style);
        yield return new DrawnStrip(Draw) { Height = plot.TotalHeight, Before = 2 };

        void Draw(PdfPage page, double x, double y)
        {
            plot.Draw(page, x, y, labels.Count < Points.Count ? Unnamed : "");
            if (Parity.Length > 0)
            {
                ParityLine.Draw(page, plot, x, y, frame.Style);
            }

            DrawPoints(page, plot, labels, x, y, frame.Style);
        }
    }

    internal override string Summary =>
        $"Map, {Across.Title} against {Up.Title}. " + string.Join("; ", Points.Select(point => FormattableString.Invariant($"{point.Label}: {point.Across}, {point.Up}")));

    // Lines that lead to names are below all points, names above all lines.
    private void DrawPoints(PdfPage page, ScatterPlot plot, List<PointLabel> labels, double x, double y, StyleSheet style)
    {
        labels.ForEach(label => label.DrawLead(page, x, y, style));
        labels.ForEach(label => label.Draw(page, x, y, style));
        foreach (var point in Points)
        {
            page.FillPath(point.Mark.At(x + plot.X.At(point.Across), y + plot.Y.At(point.Up), Radius), style.Palette[point.Tone]);
        }
    }

    private List<PointLabel> Labels(ScatterPlot plot, StyleSheet style)
    {
        var places = new LabelPlaces(plot.Area);
        foreach (var point in Points)
        {
            places.Take(new Box(plot.X.At(point.Across) - Radius, plot.Y.At(point.Up) - Radius, 2 * Radius, 2 * Radius));
        }

        var labels = new List<PointLabel>();
        foreach (var point in Points)
        {
            if (Label(point, plot, places, style) is { } label)
            {
                labels.Add(label);
            }
        }

        return labels;
    }

    private static PointLabel? Label(ScatterPoint point, ScatterPlot plot, LabelPlaces places, StyleSheet style)
    {
        var (x, y) = (plot.X.At(point.Across), plot.Y.At(point.Up));
        foreach (var width in LabelWidths)
        {
            var text = style.Label(point.Label, style.ChartLabel, width, 1);
            if (places.Find(x, y, text.WidestLine, style.ChartLabel.Size + 1) is { } box)
            {
                return new PointLabel(text, box, x, y);
            }
        }

        return null;
    }
}
