using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import.Checks;

/// <summary>What the checks of an import have found so far.</summary>
internal sealed class Findings(ImportLimits limits)
{
    private readonly BoundedList<RejectedRow> _rejections = new(limits.RejectionsKept, Comparer<RejectedRow>.Create((a, b) => Place(a).CompareTo(Place(b))));
    private readonly BoundedList<ImportWarning> _warnings = new(limits.WarningsKept, Comparer<ImportWarning>.Create((a, b) => Place(a).CompareTo(Place(b))));
    private readonly RejectedLines _lines = new();

    /// <summary>True where a table could not be read to its end, so that nothing can be imported in any mode.</summary>
    public bool Refused { get; private set; }

    public IReadOnlyList<RejectedRow> Rejections => _rejections.Entries;

    public long RejectionsTotal => _rejections.Total;

    public IReadOnlyList<ImportWarning> Warnings => _warnings.Entries;

    public long WarningsTotal => _warnings.Total;

    public bool IsRejected(Table table, long line) => _lines.Contains(table, line);

    public long RowsRejected(Table table) => _lines.CountOf(table);

    /// <summary>A fault of one row.</summary>
    public void Reject(Table table, long line, string column, string value, string problem)
    {
        _lines.Add(table, line);
        _rejections.Add(new(table.Name, line, column, Shown(value), problem));
    }

    /// <summary>A fault of a whole file.</summary>
    public void Refuse(string table, long line, string column, string value, string problem)
    {
        Refused = true;
        _rejections.Add(new(Shown(table), line, column, Shown(value), problem));
    }

    public void Warn(Table table, long line, string column, string value, string message) =>
        _warnings.Add(new(table.Name, line, column, Shown(value), message));

    private static string Shown(string value) => value.Length <= RejectedRow.LongestValue
        ? value
        : value[..(char.IsHighSurrogate(value[RejectedRow.LongestValue - 2]) ? RejectedRow.LongestValue - 2 : RejectedRow.LongestValue - 1)] + "…";

    private static FindingPlace Place(RejectedRow r) => new(r.Table, r.Line, r.Column, r.Problem);

    private static FindingPlace Place(ImportWarning w) => new(w.Table, w.Line, w.Column, w.Message);
}
