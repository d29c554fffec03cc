namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>A column of a table: its name, and the rule its cells obey.</summary>
internal abstract class Column(string name, bool required)
{
    public string Name { get; } = name;

    public bool Required { get; } = required;

    /// <summary>True where the column holds a name, which is kept shorter than other text.</summary>
    public bool IsName { get; init; }

    /// <summary>What is wrong with a cell that is not empty; null if nothing.</summary>
    public abstract string? FaultOf(string text);

    public string? FaultOf(string text, ImportLimits limits)
    {
        var longest = IsName ? limits.NameLength : limits.FieldLength;
        return text.Length switch
        {
            0 => Required ? "is empty: every row needs it" : null,
            _ when text.Length > longest => $"is longer than {longest} characters: shorten it",
            _ => FaultOf(text),
        };
    }
}
