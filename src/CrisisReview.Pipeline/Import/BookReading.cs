using CrisisReview.Domain.Accounts;
using CrisisReview.Pipeline.Book;
using CrisisReview.Pipeline.Import.Checks;
using CrisisReview.Pipeline.Import.Tables;

namespace CrisisReview.Pipeline.Import;

/// <summary>An import that has been read and checked to its end, its rows waiting in temporary files; disposing deletes them.</summary>
public sealed class BookReading : IDisposable
{
    private readonly ImportOptions _options;
    private readonly Findings _findings;
    private readonly Spools _spools;
    private readonly HashSet<Table> _tables;

    internal BookReading(ImportOptions options, Findings findings, Spools spools, RowIntake intake)
    {
        (_options, _findings, _spools, _tables) = (options, findings, spools, [.. intake.Tables]);
        Counts = intake.Counts;
    }

    /// <summary>The tables of the import, in the order they came.</summary>
    public IReadOnlyList<TableCounts> Counts { get; }

    /// <summary>The first faults by table and line, at most as many as the limits keep.</summary>
    public IReadOnlyList<RejectedRow> Rejected => _findings.Rejections;

    /// <summary>All faults.</summary>
    public long RejectedTotal => _findings.RejectionsTotal;

    public IReadOnlyList<ImportWarning> Warnings => _findings.Warnings;

    public long WarningsTotal => _findings.WarningsTotal;

    /// <summary>True where every file could be read to its end.</summary>
    public bool IsReadable => !_findings.Refused;

    /// <summary>True where the import may be applied: strict, there is no fault; lenient, every file could be read to its end.</summary>
    public bool IsAcceptable => IsReadable && (_options.Mode == ImportMode.Lenient || RejectedTotal == 0);

    /// <summary>True where executives were part of the import, even without a row; replacing the book then replaces them too.</summary>
    public bool HasExecutives => _tables.Contains(BookTables.Executives);

    /// <summary>The imported executives in ordinal order of their ids.</summary>
    /// <exception cref="InvalidOperationException">The import is not acceptable.</exception>
    public IReadOnlyList<ExecutiveRow> Executives =>
        [.. Accepted(_spools.Executives).OrderBy(row => row.Id, StringComparer.Ordinal).Select(row => new ExecutiveRow(row))];

    /// <summary>The imported accounts in ordinal order of their ids, an <see cref="AccountPartition"/> at a time: <see cref="AccountPartition.Count"/>
    /// lists, empty ones included, so that a partition's index is its place. May be read again.</summary>
    /// <exception cref="InvalidOperationException">The import is not acceptable.</exception>
    public IEnumerable<IReadOnlyList<AccountRows>> Partitions() => Enumerable.Range(0, AccountPartition.Count).Select(Partition);

    /// <summary>Says of an account that what the import makes of it cannot be stored: nothing of the import can be applied then.</summary>
    public void Refuse(AccountId accountId, string problem) => _findings.Refuse(BookTables.Accounts.Name, 0, BookTables.Accounts.Columns[0].Name, accountId.Value, problem);

    public void Dispose() => _spools.Dispose();

    private IReadOnlyList<AccountRows> Partition(int partition)
    {
        var accounts = new SortedDictionary<string, AccountRows>(StringComparer.Ordinal);
        foreach (var row in Accepted(_spools.Accounts.Read(partition).Concat(_spools.Items.Read(partition))))
        {
            if (!accounts.TryGetValue(row.AccountId, out var rows))
            {
                accounts.Add(row.AccountId, rows = new(row.AccountId));
            }

            rows.Add(row);
        }

        return [.. accounts.Values];
    }

    private IEnumerable<TableRow> Accepted(IEnumerable<TableRow> rows) => IsAcceptable
        ? rows.Where(row => !_findings.IsRejected(row.Table, row.Line))
        : throw new InvalidOperationException("The import has faults and cannot be applied; see its rejected rows.");
}
