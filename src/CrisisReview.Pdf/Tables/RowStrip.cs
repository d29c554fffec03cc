using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Tables;

/// <summary>A row on the page, or the lines of it from one to another where the whole is taller than a page.</summary>
internal sealed class RowStrip : Strip
{
    /// <summary>A ground begins below the rule of the row above, which it would cover.</summary>
    private const double BelowRule = 0.3;

    private readonly TableGrid _grid;
    private readonly WrappedText[] _texts;
    private readonly IReadOnlyList<Cell> _cells;
    private readonly int _firstLine;
    private readonly int _lines;

    public RowStrip(TableGrid grid, WrappedText[] texts, IReadOnlyList<Cell> cells, int firstLine = 0, int lines = int.MaxValue)
    {
        (_grid, _texts, _cells, _firstLine, _lines) = (grid, texts, cells, firstLine, lines);
        var tallest = 0.0;
        foreach (var text in texts)
        {
            tallest = Math.Max(tallest, LinesOf(text) * text.Style.Leading);
        }

        Height = 2 * grid.Frame.Style.RowPadding + tallest;
    }

    public RowLook Look { get; init; }

    /// <summary>The row as one strip, or as several when it is taller than a page under its header.</summary>
    public static IEnumerable<RowStrip> Slices(TableGrid grid, WrappedText[] texts, IReadOnlyList<Cell> cells, RowLook look, Strip header, Keep keep)
    {
        var room = grid.Frame.Height - header.Height - 2 * grid.Frame.Style.RowPadding;
        var (lines, leading) = (0, 0.0);
        foreach (var text in texts)
        {
            (lines, leading) = (Math.Max(lines, text.LineCount), Math.Max(leading, text.Style.Leading));
        }

        var most = Math.Max(1, (int)(room / leading));
        for (var first = 0; first < lines; first += most)
        {
            yield return new RowStrip(grid, texts, cells, first, most)
            {
                Look = look,
                Header = header,
                Keep = first + most < lines ? Keep.None : keep,
            };
        }
    }

    protected override void Draw(PdfPage page, double x, double y)
    {
        DrawGround(page, x, y);
        for (var i = 0; i < _texts.Length; i++)
        {
            DrawText(page, i, x + _grid.LeftOf(i) + _grid.Frame.Style.CellPadding, y);
        }

        DrawRules(page, x, y);
    }

    private void DrawText(PdfPage page, int column, double x, double y)
    {
        var text = _texts[column];
        var (width, align) = _texts.Length == _grid.Columns.Count
            ? (_grid.TextWidthOf(column), _grid.Columns[column].Align)
            : (_grid.Width, Align.Left);
        // Names of columns stand on the rule below them, whatever their number of lines.
        var top = y + _grid.Frame.Style.RowPadding + (Look == RowLook.Header ? Height - 2 * _grid.Frame.Style.RowPadding - text.Height : 0);
        for (var line = 0; line < LinesOf(text); line++)
        {
            text.DrawLine(page, _firstLine + line, x, top + line * text.Style.Leading, width, align);
        }
    }

    private void DrawGround(PdfPage page, double x, double y)
    {
        var palette = _grid.Frame.Style.Palette;
        if (Look is RowLook.Banded or RowLook.GroupTitle)
        {
            page.FillRectangle(new Box(x, y + BelowRule, _grid.Width, Height - BelowRule), palette.Band);
        }

        for (var i = 0; i < _cells.Count; i++)
        {
            if (_cells[i].Fill is { } fill)
            {
                page.FillRectangle(new Box(x + _grid.LeftOf(i), y + BelowRule, _grid.WidthOf(i), Height - BelowRule), palette.Tint(fill));
            }
        }
    }

    private void DrawRules(PdfPage page, double x, double y)
    {
        var palette = _grid.Frame.Style.Palette;
        if (Look == RowLook.Total)
        {
            page.Line(x, y, x + _grid.Width, y, new Stroke(palette.Ink, 0.7));
        }

        var below = Look == RowLook.Header ? new Stroke(palette.Accent, 0.9) : new Stroke(palette.Rule, 0.5);
        page.Line(x, y + Height, x + _grid.Width, y + Height, below);
    }

    private int LinesOf(WrappedText text) => Math.Clamp(text.LineCount - _firstLine, 0, _lines);
}
