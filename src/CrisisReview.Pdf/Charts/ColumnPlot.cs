using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Charts;

/// <summary>The ground of a chart with upright columns: equal columns over the width, labels wrapped under them.</summary>
internal sealed class ColumnPlot
{
    private const double AboveLabels = 4;

    private readonly double _height;
    private readonly WrappedText[] _names;
    private readonly WrappedText?[] _values;

    public ColumnPlot(Frame frame, ColumnLabel[] labels, double height)
    {
        _height = height;
        ColumnWidth = frame.Width / Math.Max(1, labels.Length);
        var width = Math.Max(1, ColumnWidth - 4);
        _names = [.. labels.Select(label => frame.Style.Label(label.Name, frame.Style.ChartLabel, width))];
        _values = [.. labels.Select(label => label.Value.Length == 0 ? null : frame.Style.Label(label.Value, frame.Style.ChartValue, width))];
    }

    public double ColumnWidth { get; }

    public double TotalHeight =>
        _height + AboveLabels + Tallest(_names) + Tallest(_values);

    /// <summary>Left edge, from the chart's, of a bar that takes a share of its column.</summary>
    public double LeftOf(int column, double share) => (column + (1 - share) / 2) * ColumnWidth;

    public double CenterOf(int column) => (column + 0.5) * ColumnWidth;

    public void DrawLabels(PdfPage page, double x, double y)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            var (left, top) = (x + LeftOf(i, 1), y + _height + AboveLabels);
            _names[i].Draw(page, left, top, ColumnWidth, Align.Center);
            _values[i]?.Draw(page, left, top + Tallest(_names), ColumnWidth, Align.Center);
        }
    }

    private static double Tallest(WrappedText?[] texts) => texts.LargestOf(text => text?.Height ?? 0);
}
