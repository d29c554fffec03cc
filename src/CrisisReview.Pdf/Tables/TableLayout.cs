using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Tables;

/// <summary>Turns a table into strips: caption, header, then group titles and rows, each row knowing the header to repeat.</summary>
internal sealed class TableLayout
{
    private readonly Table _table;
    private readonly Frame _frame;
    private readonly TableGrid _grid;
    private readonly RowStrip _header;
    private int _rows;

    public TableLayout(Table table, Frame frame)
    {
        (_table, _frame) = (table, frame);
        _grid = new TableGrid(table.Columns, frame);
        var names = table.Columns.Select((column, index) => frame.Style.Wrap(column.Header, frame.Style.TableHead, _grid.TextWidthOf(index))).ToArray();
        _header = new RowStrip(_grid, names, []) { Look = RowLook.Header, Keep = Keep.Always };
    }

    private StyleSheet Style => _frame.Style;

    public IEnumerable<Strip> Lay()
    {
        foreach (var line in Caption())
        {
            yield return line;
        }

        _header.Before = _table.Caption.Length > 0 ? 3 : Style.BlockGap;
        yield return _header;
        foreach (var strip in _table.Groups.SelectMany(LayGroup))
        {
            yield return strip;
        }

        if (_table.Groups.All(group => group.Rows.Count == 0))
        {
            yield return Spanning(_table.EmptyText, Style.TableCell with { Tone = Tone.Muted }, RowLook.Plain, Keep.None);
        }
    }

    private IEnumerable<Strip> Caption()
    {
        if (_table.Caption.Length == 0)
        {
            yield break;
        }

        foreach (var line in LineStrip.Of(Style.Wrap(_table.Caption, Style.ChartTitle, _frame.Width), _frame.Width, Align.Left, Style.BlockGap))
        {
            line.Keep = Keep.Always;
            yield return line;
        }
    }

    private IEnumerable<Strip> LayGroup(RowGroup group)
    {
        if (group.Title.Length > 0)
        {
            yield return Spanning(group.Title, Style.TableTotal with { Tone = Tone.Accent }, RowLook.GroupTitle, group.Rows.Count > 0 ? Keep.Always : Keep.None);
        }

        for (var i = 0; i < group.Rows.Count; i++)
        {
            var last = i == group.Rows.Count - 1;
            // A sum never stands alone at the top of a page.
            var beforeSum = !last && group.Rows[i + 1].Kind == RowKind.Total;
            foreach (var strip in LayRow(group.Rows[i], last ? Keep.None : beforeSum ? Keep.Always : group.KeepTogether ? Keep.Group : Keep.None))
            {
                yield return strip;
            }
        }
    }

    private IEnumerable<RowStrip> LayRow(Row row, Keep keep)
    {
        if (row.Cells.Count != _table.Columns.Count)
        {
            throw new InvalidOperationException($"A row has {row.Cells.Count} cells and its table {_table.Columns.Count} columns. Give every column a cell, an empty string for none.");
        }

        var style = row.Kind == RowKind.Total ? Style.TableTotal : Style.TableCell;
        var texts = new WrappedText[row.Cells.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var cell = row.Cells[i];
            texts[i] = Style.Wrap(cell.Text, cell.Tone is { } tone ? style with { Tone = tone } : style, _grid.TextWidthOf(i));
        }

        var look = row.Kind == RowKind.Total ? RowLook.Total : _table.Banded && _rows % 2 == 1 ? RowLook.Banded : RowLook.Plain;
        _rows++;
        return RowStrip.Slices(_grid, texts, row.Cells, look, _header, keep);
    }

    private RowStrip Spanning(string text, TextStyle style, RowLook look, Keep keep) =>
        new(_grid, [Style.Wrap(text, style, _grid.Width - 2 * Style.CellPadding)], []) { Look = look, Header = _header, Keep = keep };
}
