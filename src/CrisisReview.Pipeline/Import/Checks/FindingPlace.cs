using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>Where a finding stands in a list: by table in the book's order (unknown names first), line, column, text.</summary>
internal readonly record struct FindingPlace(string Table, long Line, string Column, string Text) : IComparable<FindingPlace>
{
    public int CompareTo(FindingPlace other)
    {
        var byTable = TableOrder(Table).CompareTo(TableOrder(other.Table));
        var byLine = byTable != 0 ? byTable : Line.CompareTo(other.Line);
        var byColumn = byLine != 0 ? byLine : ColumnOrder.CompareTo(other.ColumnOrder);
        return byColumn != 0 ? byColumn : string.CompareOrdinal(Words, other.Words);
    }

    private int ColumnOrder => BookTables.Find(Table)?.IndexOf(Column) ?? -1;

    private string Words => $"{Table}\n{Column}\n{Text}";

    private static int TableOrder(string name)
    {
        var index = BookTables.All.Count - 1;
        while (index >= 0 && BookTables.All[index].Name != name)
        {
            index--;
        }

        return index;
    }
}
