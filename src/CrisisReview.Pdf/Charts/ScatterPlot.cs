using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>The ground of a scatter: its area between the axes' texts, and the lines of their ticks.</summary>
internal sealed class ScatterPlot
{
    private const double AfterTick = 5;
    private const double BesidePoints = 12;

    private readonly StyleSheet _style;
    private readonly ScatterAxis _across;
    private readonly ScatterAxis _up;

    public ScatterPlot(ScatterMap map, Frame frame)
    {
        (_style, _across, _up) = (frame.Style, map.Across, map.Up);
        var left = _up.Ticks.LargestOf(tick => _style.WidthOf(tick.Text, _style.ChartLabel)) + AfterTick;
        Area = new Box(left, Leading + 2, Math.Max(1, frame.Width - left), map.Height);
        X = Scale(map, _across, p => p.Across, Area.X + BesidePoints, Area.Right - BesidePoints);
        Y = Scale(map, _up, p => p.Up, Area.Bottom - BesidePoints, Area.Y + BesidePoints);
    }

    /// <summary>Where points are, from the chart's top left corner.</summary>
    public Box Area { get; }

    public RootScale X { get; }

    public RootScale Y { get; }

    public double TotalHeight => Area.Bottom + 2 + 2 * Leading;

    private double Leading => _style.ChartLabel.Leading;

    public void Draw(PdfPage page, double x, double y, string note)
    {
        page.FillRectangle(Area with { X = x + Area.X, Y = y + Area.Y }, _style.Palette.Band);
        foreach (var tick in _across.Ticks)
        {
            var at = x + X.At(tick.Value);
            page.Line(at, y + Area.Y, at, y + Area.Bottom, LineOf(tick));
            Text(page, tick.Text, at - _style.WidthOf(tick.Text, _style.ChartLabel) / 2, y + Area.Bottom + 2, Tone.Muted);
        }

        foreach (var tick in _up.Ticks)
        {
            var at = y + Y.At(tick.Value);
            page.Line(x + Area.X, at, x + Area.Right, at, LineOf(tick));
            Text(page, tick.Text, x + Area.X - AfterTick - _style.WidthOf(tick.Text, _style.ChartLabel), at - Leading / 2, Tone.Muted);
        }

        Text(page, _up.Title, x, y, Tone.Ink);
        Text(page, note, x + Area.X, y + Area.Bottom + 2 + Leading, Tone.Muted);
        Text(page, _across.Title, x + Area.Right - _style.WidthOf(_across.Title, _style.ChartLabel), y + Area.Bottom + 2 + Leading, Tone.Ink);
    }

    private static RootScale Scale(ScatterMap map, ScatterAxis axis, Func<ScatterPoint, double> value, double start, double end)
    {
        var greatest = Math.Max(map.Points.LargestOf(p => Chart.Finite(value(p), p.Label)), axis.Ticks.LargestOf(t => t.Value));
        var least = -Math.Max(map.Points.LargestOf(p => -value(p)), axis.Ticks.LargestOf(t => -t.Value));
        return RootScale.Between(least, greatest, start, end);
    }

    private Stroke LineOf(AxisTick tick) => tick.Value == 0 ? new(_style.Palette.Muted, 0.6) : new(_style.Palette.Rule, 0.5);

    private void Text(PdfPage page, string text, double x, double y, Tone tone) =>
        _style.Wrap(text, _style.ChartLabel with { Tone = tone }, double.MaxValue).Draw(page, x, y, 0, Align.Left);
}
