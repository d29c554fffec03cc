namespace CrisisReview.Pipeline.Import.Tables;

internal sealed class ValueColumn<TRecord, T>(string name, bool required, Func<string, Cell<T>> read, T absent, Func<TRecord, T, TRecord> with)
    : RecordColumn<TRecord>(name, required)
{
    public override string? FaultOf(string text) => read(text).Fault;

    public override TRecord Fill(TRecord record, string text) => with(record, text.Length == 0 ? absent : Read(text));

    private T Read(string text) => read(text) is { Fault: null } cell
        ? cell.Value
        : throw new InvalidOperationException($"The column {Name} was given the unchecked text '{text}'.");
}
