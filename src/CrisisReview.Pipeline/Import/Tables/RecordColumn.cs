namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>A column that fills one property of <typeparamref name="TRecord"/>.</summary>
internal abstract class RecordColumn<TRecord>(string name, bool required) : Column(name, required)
{
    /// <summary>The record with the cell's value; an empty cell gives the property its value of absence.</summary>
    public abstract TRecord Fill(TRecord record, string text);
}
