namespace CrisisReview.Pdf.Tables;

/// <summary>Whether a row is one of many or their sum.</summary>
public enum RowKind
{
    Normal,
    Total,
}

/// <summary>A row has a cell for each column.</summary>
public sealed record Row(IReadOnlyList<Cell> Cells, RowKind Kind = RowKind.Normal)
{
    public static Row Of(params IReadOnlyList<Cell> cells) => new(cells);

    public static Row Total(params IReadOnlyList<Cell> cells) => new(cells, RowKind.Total);
}
