using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Tables;

/// <summary>Turns a table into strips: caption, header, then group titles and rows, each row knowing the header to repeat.</summary>
internal sealed class TableLayout
{
    private readonly Table _table;
    private readonly Frame _frame;
    private readonly TableGrid _grid;
    private readonly Part _part;
    private readonly WrappedText? _caption;
    private readonly RowStrip _header;
    private int _rows;

    public TableLayout(Table table, Frame frame)
    {
        (_table, _frame) = (table, frame);
        _grid = new TableGrid(table.Columns, frame);
        _part = frame.Part.Add(Role.Table);
        _caption = table.Caption.Length == 0 ? null : Style.Wrap(table.Caption, Style.ChartTitle, frame.Width, _part.Add(Role.Caption));
        _header = Header();
    }

    private StyleSheet Style => _frame.Style;

    public IEnumerable<Strip> Lay()
    {
        if (_caption is not null)
        {
            foreach (var line in LineStrip.Of(_caption, _frame.Width, Align.Left, Style.BlockGap))
            {
                line.Keep = Keep.Always;
                yield return line;
            }
        }

        yield return _header;
        foreach (var strip in _table.Groups.SelectMany(LayGroup))
        {
            yield return strip;
        }

        if (_table.Groups.All(group => group.Rows.Count == 0))
        {
            yield return Spanning(_table.EmptyText, Style.TableCell with { Tone = Tone.Muted }, RowLook.Plain, Role.DataCell, Keep.None);
        }
    }

    private RowStrip Header()
    {
        var row = _part.Add(Role.Row);
        var names = new WrappedText[_table.Columns.Count];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Style.Wrap(_table.Columns[i].Header, Style.TableHead, _grid.TextWidthOf(i), row.Add(Role.ColumnHeader));
        }

        return new RowStrip(_grid, names, [])
        {
            Look = RowLook.Header,
            Keep = Keep.Always,
            Before = _caption is null ? Style.BlockGap : 3,
        };
    }

    private IEnumerable<Strip> LayGroup(RowGroup group)
    {
        if (group.Title.Length > 0)
        {
            yield return Spanning(group.Title, Style.TableTotal with { Tone = Tone.Accent }, RowLook.GroupTitle, Role.ColumnHeader, group.Rows.Count > 0 ? Keep.Always : Keep.None);
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
        var part = _part.Add(Role.Row);
        var texts = new WrappedText[row.Cells.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var cell = row.Cells[i];
            var role = i == 0 && _table.FirstColumnNames ? Role.RowHeader : Role.DataCell;
            texts[i] = Style.Wrap(cell.Text, cell.Tone is { } tone ? style with { Tone = tone } : style, _grid.TextWidthOf(i), part.Add(role));
        }

        var look = row.Kind == RowKind.Total ? RowLook.Total : _table.Banded && _rows % 2 == 1 ? RowLook.Banded : RowLook.Plain;
        _rows++;
        return RowStrip.Slices(_grid, texts, row.Cells, look, _header, keep);
    }

    private RowStrip Spanning(string text, TextStyle style, RowLook look, Role role, Keep keep)
    {
        var part = _part.Add(Role.Row).Add(role, _table.Columns.Count);
        return new(_grid, [Style.Wrap(text, style, _grid.Width - 2 * Style.CellPadding, part)], []) { Look = look, Header = _header, Keep = keep };
    }
}
