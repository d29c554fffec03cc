using CrisisReview.Pdf.Layout;

namespace CrisisReview.Pdf.Tables;

/// <summary>Where the columns of a table stand, from its left edge, in points.</summary>
internal sealed class TableGrid
{
    private readonly double[] _widths;
    private readonly double[] _lefts;

    public TableGrid(IReadOnlyList<Column> columns, Frame frame)
    {
        Frame = frame;
        Columns = columns;
        var left = frame.Width - columns.SumOf(column => column.Width.Points);
        var shares = columns.SumOf(column => column.Width.Shares);
        if (columns.Count == 0 || (shares > 0 && left <= 0) || left < -0.01)
        {
            throw new InvalidOperationException(
                $"The {columns.Count} columns of a table do not fit {frame.Width:0} points. Give it at least one column and let the fixed widths leave room for the others.");
        }

        (_widths, _lefts) = (new double[columns.Count], new double[columns.Count]);
        for (var i = 0; i < _widths.Length; i++)
        {
            _widths[i] = columns[i].Width.Points + (shares > 0 ? left * columns[i].Width.Shares / shares : 0);
            _lefts[i] = i == 0 ? 0 : _lefts[i - 1] + _widths[i - 1];
        }
    }

    public Frame Frame { get; }

    public IReadOnlyList<Column> Columns { get; }

    public double Width => _lefts[^1] + _widths[^1];

    public double WidthOf(int column) => _widths[column];

    public double LeftOf(int column) => _lefts[column];

    /// <summary>What the padding leaves for text; never so little that no character fits.</summary>
    public double TextWidthOf(int column) => Math.Max(1, _widths[column] - 2 * Frame.Style.CellPadding);
}
