using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;

namespace CrisisReview.Pdf.Tables;

/// <summary>A table. Its header is repeated on every page; no row is divided unless it is taller than a page. Without rows it shows <see cref="EmptyText"/>.</summary>
public sealed record Table(IReadOnlyList<Column> Columns, IReadOnlyList<RowGroup> Groups) : Block
{
    public Table(IReadOnlyList<Column> columns, IReadOnlyList<Row> rows)
        : this(columns, [new RowGroup(rows, KeepTogether: false)])
    {
    }

    /// <summary>Above the table, kept with it.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The first cell of a row names the row, for those who hear the table read.</summary>
    public bool FirstColumnNames { get; init; } = true;

    /// <summary>Every second row on a pale ground.</summary>
    public bool Banded { get; init; }

    public string EmptyText { get; init; } = "–";

    internal override IEnumerable<Strip> Lay(Frame frame) => new TableLayout(this, frame).Lay();
}
