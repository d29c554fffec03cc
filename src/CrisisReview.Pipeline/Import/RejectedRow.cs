namespace CrisisReview.Pipeline.Import;

/// <summary>A fault of an import. A row with several faults has an entry for each.</summary>
/// <param name="Table">The table's name, or the name a part was given.</param>
/// <param name="Line">CSV: the line of the file on which the record starts, the header being line 1 and line breaks within quotes
/// counted. JSON: the place of the row in its array, from 1. 0 where the fault is the whole table's.</param>
/// <param name="Column">The column's name; empty where the fault is the whole row's.</param>
/// <param name="Value">The offending text, at most <see cref="LongestValue"/> characters of it.</param>
/// <param name="Problem">What is wrong and how to mend it.</param>
public sealed record RejectedRow(string Table, long Line, string Column, string Value, string Problem)
{
    public const int LongestValue = 100;
}
