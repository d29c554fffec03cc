using CrisisReview.Domain;

namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>A table whose rows are <typeparamref name="TRecord"/>s.</summary>
internal abstract class RecordTable<TRecord>(string name, IReadOnlyList<RecordColumn<TRecord>> columns, TRecord blank, Func<TRecord, string> id)
    : Table(name, columns)
    where TRecord : class
{
    public string IdOf(TRecord record) => id(record);

    /// <summary>The record a checked row makes. A column that the row does not have keeps the stored record's value; an empty
    /// cell clears it.</summary>
    public TRecord Fill(TRecord? stored, TableRow row)
    {
        var record = stored ?? blank;
        for (var i = 0; i < columns.Count; i++)
        {
            if (row.Cells[i] is { } text)
            {
                record = columns[i].Fill(record, text);
            }
        }

        return record;
    }

    protected static RecordColumn<TRecord> Id(string name, Func<string, Cell<string>> read, Func<TRecord, string, TRecord> with) =>
        new ValueColumn<TRecord, string>(name, required: true, read, "", with);

    protected static RecordColumn<TRecord> Owner() =>
        new ValueColumn<TRecord, string>(AccountColumn, required: true, TextCell.Identifier, "", static (record, _) => record);

    protected static RecordColumn<TRecord> Reference(string name, Func<string, Cell<string>> read, Func<TRecord, string?, TRecord> with) =>
        new ValueColumn<TRecord, string>(name, required: false, read, "", (record, text) => with(record, text.Length == 0 ? null : text));

    protected static RecordColumn<TRecord> RequiredName(string name, Func<TRecord, string, TRecord> with) =>
        new ValueColumn<TRecord, string>(name, required: true, TextCell.Text, "", with) { IsName = true };

    protected static RecordColumn<TRecord> OptionalName(string name, Func<TRecord, string?, TRecord> with) =>
        new ValueColumn<TRecord, string>(name, required: false, TextCell.Text, "", (record, text) => with(record, text.Length == 0 ? null : text)) { IsName = true };

    protected static RecordColumn<TRecord> Required<T>(string name, Func<string, Cell<T>> read, Func<TRecord, T, TRecord> with)
        where T : struct =>
        new ValueColumn<TRecord, T>(name, required: true, read, default, with);

    protected static RecordColumn<TRecord> Optional<T>(string name, Func<string, Cell<T>> read, T absent, Func<TRecord, T, TRecord> with) =>
        new ValueColumn<TRecord, T>(name, required: false, read, absent, with);

    /// <summary>A column whose empty cell is null.</summary>
    protected static RecordColumn<TRecord> Nullable<T>(string name, Func<string, Cell<T>> read, Func<TRecord, T?, TRecord> with)
        where T : struct =>
        new ValueColumn<TRecord, T?>(name, required: false, text => read(text).As<T?>(value => value), null, with);

    protected static RecordColumn<TRecord> Amount(string name, Func<TRecord, Money, TRecord> with) => Required(name, NumberCell.Amount, with);
}
