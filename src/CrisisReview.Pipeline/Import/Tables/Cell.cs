namespace CrisisReview.Pipeline.Import.Tables;

/// <summary>The text of one cell as a value, or what is wrong with it and how to mend it.</summary>
internal readonly record struct Cell<T>(T Value, string? Fault)
{
    public static implicit operator Cell<T>(T value) => new(value, null);

    public static Cell<T> Bad(string fault) => new(default!, fault);

    public Cell<TOther> As<TOther>(Func<T, TOther> convert) => Fault is null ? convert(Value) : Cell<TOther>.Bad(Fault);
}
