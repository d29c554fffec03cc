using System.Collections.Frozen;

namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>A table of the import as data: its columns, the first of which identifies a row.</summary>
internal abstract class Table
{
    private readonly FrozenDictionary<string, int> _indices;

    protected Table(string name, IReadOnlyList<Column> columns)
    {
        Name = name;
        Columns = columns;
        _indices = columns.Select((column, index) => (column, index))
            .ToFrozenDictionary(c => c.column.Name, c => c.index, StringComparer.OrdinalIgnoreCase);
        AccountIndex = IndexOf(AccountColumn);
    }

    public const string AccountColumn = "accountId";

    public string Name { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The column that names the row's account; -1 where rows belong to none.</summary>
    public int AccountIndex { get; }

    /// <summary>Index of a column by its name, ignoring case and surrounding blanks; -1 where there is none.</summary>
    public int IndexOf(string columnName) => _indices.GetValueOrDefault(columnName.Trim(), -1);

    public string UnknownColumn(string name) =>
        $"is not a column of {Name}: {NearestName.Advice(name, Columns.Select(c => c.Name), "remove it")}";
}
