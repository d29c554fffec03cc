namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>A row of a table: a text for each of its columns, null where the import does not have the column.</summary>
internal sealed record TableRow(Table Table, long Line, string?[] Cells)
{
    /// <summary>The row's own identifier.</summary>
    public string Id => Cells[0] ?? "";

    /// <summary>The account the row belongs to.</summary>
    public string AccountId => Cells[Table.AccountIndex] ?? "";
}
