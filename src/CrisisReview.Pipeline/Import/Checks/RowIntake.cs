using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>Where a format's reader hands in its rows: each cell is checked by its column's rule, and the row goes on to the
/// spools in which rows are compared with each other.</summary>
internal sealed class RowIntake(ImportLimits limits, Findings findings, Spools spools)
{
    public const string GivenTwice = "is given twice: put all its rows into one";
    private readonly Dictionary<Table, long> _read = [];

    public IReadOnlyList<TableCounts> Counts => [.. _read.Select(r => new TableCounts(r.Key.Name, r.Value, findings.RowsRejected(r.Key)))];

    public IReadOnlyCollection<Table> Tables => _read.Keys;

    /// <summary>A table begins. False where the import has had it already.</summary>
    public bool Begin(Table table) => _read.TryAdd(table, 0);

    /// <summary>A row that could be split into cells: one for each column of the table, null where the import has no such column.
    /// Blanks around a value do not count, those around an identifier included. The array is the caller's to use again.</summary>
    /// <param name="table">The row's table.</param>
    /// <param name="line">As in <see cref="RejectedRow"/>.</param>
    /// <param name="cells">As they were read.</param>
    /// <param name="judged">Columns whose cells were rejected before and need no further check.</param>
    public void Take(Table table, long line, string?[] cells, IReadOnlySet<int>? judged = null)
    {
        _read[table]++;
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = judged?.Contains(i) == true ? null : Check(table, line, table.Columns[i], cells[i]);
        }

        spools.Keep(new(table, line, cells), limits);
    }

    /// <summary>A row that could not be split into cells.</summary>
    public void Reject(Table table, long line, string value, string problem)
    {
        _read[table]++;
        findings.Reject(table, line, "", value, problem);
    }

    /// <summary>A fault of one cell, found by the format's reader before <see cref="Take"/>.</summary>
    public void RejectCell(Table table, long line, string column, string value, string problem) =>
        findings.Reject(table, line, column, value, problem);

    public void Refuse(string table, long line, string problem) => findings.Refuse(table, line, "", "", problem);

    public void RefuseColumn(Table table, long line, string column, string problem) => findings.Refuse(table.Name, line, column, column, problem);

    private string? Check(Table table, long line, Column column, string? text)
    {
        var trimmed = text?.Trim();
        var fault = trimmed is null
            ? column.Required ? "is missing: every row needs it" : null
            : column.FaultOf(trimmed, limits);
        if (fault is not null)
        {
            findings.Reject(table, line, column.Name, text ?? "", fault);
        }

        return trimmed;
    }
}
