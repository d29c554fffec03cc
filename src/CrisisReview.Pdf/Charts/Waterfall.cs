using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>How one total becomes another, step by step. Rises are good and falls bad unless RiseIsGood is false.</summary>
public sealed record Waterfall(IReadOnlyList<WaterfallStep> Steps) : Chart
{
    private const double BarShare = 0.62;

    public bool RiseIsGood { get; init; } = true;

    /// <summary>Of the drawing without its labels, in points.</summary>
    public double Height { get; init; } = 140;

    internal override IEnumerable<Strip> LayChart(Frame frame)
    {
        var style = frame.Style;
        var plot = new ColumnPlot(frame, [.. Steps.Select(step => new ColumnLabel(step.Label, ""))], Height);
        var ends = Ends();
        var top = style.ChartValue.Leading + 2;
        var (least, greatest) = (0.0, 0.0);
        foreach (var (from, to) in ends)
        {
            (least, greatest) = (Math.Min(least, Math.Min(from, to)), Math.Max(greatest, Math.Max(from, to)));
        }

        var scale = BarScale.Between(least, greatest, Height, top);
        return [new DrawnStrip(Draw) { Height = plot.TotalHeight }];

        void Draw(PdfPage page, double x, double y)
        {
            for (var i = 0; i < ends.Length; i++)
            {
                DrawStep(page, plot, scale, ends, i, x, y, style);
            }

            page.Line(x, y + scale.Zero, x + frame.Width, y + scale.Zero, new Stroke(style.Palette.Muted, 0.6));
            plot.DrawLabels(page, x, y);
        }
    }

    internal override string Summary => "Waterfall chart. " + string.Join(", ", Steps.Select(step => $"{step.Label}: {step.ValueText}"));

    private void DrawStep(PdfPage page, ColumnPlot plot, BarScale scale, (double From, double To)[] ends, int i, double x, double y, StyleSheet style)
    {
        var (from, to) = (y + scale.At(ends[i].From), y + scale.At(ends[i].To));
        var (left, width) = (x + plot.LeftOf(i, BarShare), plot.ColumnWidth * BarShare);
        page.FillRectangle(new Box(left, Math.Min(from, to), width, Math.Max(0.6, Math.Abs(from - to))), style.Palette[ToneOf(Steps[i])]);
        var text = style.Wrap(Steps[i].ValueText, style.ChartValue, double.MaxValue);
        text.Draw(page, x + plot.LeftOf(i, 1), AboveBarOrAxis(Math.Min(from, to), y + scale.Zero, style.ChartValue.Leading), plot.ColumnWidth, Blocks.Align.Center);
        if (i + 1 < ends.Length)
        {
            page.Line(left + width, to, x + plot.LeftOf(i + 1, BarShare), to, new Stroke(style.Palette.Muted, 0.5, 1.5, 1.5));
        }
    }

    // A bar that begins just below the axis has its value above the axis, which would strike it through.
    private static double AboveBarOrAxis(double bar, double axis, double leading)
    {
        var top = bar - leading - 1;
        return axis > top - 1 && axis < top + leading + 1 ? axis - leading - 1 : top;
    }

    private Tone ToneOf(WaterfallStep step) => step.IsTotal ? Tone.Accent : step.Value >= 0 == RiseIsGood ? Tone.Good : Tone.Bad;

    private (double From, double To)[] Ends()
    {
        var ends = new (double From, double To)[Steps.Count];
        var running = 0.0;
        for (var i = 0; i < ends.Length; i++)
        {
            var value = Finite(Steps[i].Value, Steps[i].Label);
            ends[i] = Steps[i].IsTotal ? (0, value) : (running, running + value);
            running = ends[i].To;
        }

        return ends;
    }
}
