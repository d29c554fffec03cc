using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>Horizontal bars on one scale from zero; values below zero go left of it. A long chart continues on the next page between its rows.</summary>
public sealed record BarChart(IReadOnlyList<BarRow> Rows) : Chart
{
    private const double BarHeight = 8.5;
    private const double BetweenBars = 1.5;
    private const double RowGap = 7;
    private const double AfterBar = 4;

    public IReadOnlyList<LegendEntry> Legend { get; init; } = [];

    /// <summary>Share of the width that labels take.</summary>
    public double LabelShare { get; init; } = 0.28;

    internal override IEnumerable<Strip> LayChart(Frame frame)
    {
        if (Legend.Count > 0)
        {
            yield return Charts.Legend.Lay(Legend, frame);
        }

        var scale = Scale(frame);
        for (var i = 0; i < Rows.Count; i++)
        {
            yield return LayRow(frame, Rows[i], scale, i == 0 && Legend.Count == 0 ? 0 : RowGap, i < Rows.Count - 1 ? Keep.Group : Keep.None);
        }
    }

    internal override string Summary =>
        "Bar chart. " + string.Join("; ", Rows.Select(row => $"{row.Label.Replace('\n', ' ')}: {string.Join(", ", row.Bars.Select(bar => bar.Text))}"));

    private DrawnStrip LayRow(Frame frame, BarRow row, BarScale scale, double before, Keep keep)
    {
        var style = frame.Style;
        var label = style.Label(row.Label, style.ChartLabel, frame.Width * LabelShare - 10);
        var bars = row.Bars.Count * (BarHeight + BetweenBars) - BetweenBars;
        var height = Math.Max(label.Height, bars);
        return new DrawnStrip(Draw) { Height = height, Before = before, Keep = keep };

        void Draw(PdfPage page, double x, double y)
        {
            label.Draw(page, x, y + (height - label.Height) / 2, frame.Width);
            var top = y + (height - bars) / 2;
            foreach (var bar in row.Bars)
            {
                DrawBar(page, bar, x, top, style, scale);
                top += BarHeight + BetweenBars;
            }

            page.Line(x + scale.Zero, y - RowGap / 2, x + scale.Zero, y + height + RowGap / 2, new Stroke(style.Palette.Muted, 0.6));
        }
    }

    private static void DrawBar(PdfPage page, Bar bar, double x, double top, StyleSheet style, BarScale scale)
    {
        var end = x + scale.At(bar.Value);
        var zero = x + scale.Zero;
        page.FillRectangle(new Box(Math.Min(zero, end), top, Math.Abs(end - zero), BarHeight), style.Palette[bar.Tone]);
        var text = style.Wrap(bar.Text, style.ChartLabel, double.MaxValue);
        var y = top + (BarHeight - style.ChartLabel.Leading) / 2;
        var width = text.WidestLine;
        text.Draw(page, bar.Value < 0 ? end - AfterBar - width : end + AfterBar, y, width);
    }

    /// <summary>The values' range between the labels and the edge, with room for the longest text beyond each end.</summary>
    private BarScale Scale(Frame frame)
    {
        var (least, greatest, roomLeft, roomRight) = (0.0, 0.0, 0.0, 0.0);
        foreach (var row in Rows)
        {
            foreach (var bar in row.Bars)
            {
                var (value, room) = (Finite(bar.Value, row.Label), frame.Style.WidthOf(bar.Text, frame.Style.ChartLabel) + AfterBar);
                (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
                (roomLeft, roomRight) = value < 0 ? (Math.Max(roomLeft, room), roomRight) : (roomLeft, Math.Max(roomRight, room));
            }
        }

        var left = frame.Width * LabelShare + roomLeft;
        return BarScale.Between(least, greatest, left, Math.Max(left + 1, frame.Width - roomRight));
    }
}
