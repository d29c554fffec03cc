namespace CrisisReview.Pipeline.Import;

/// <summary>What an import may be at most; whatever passes a limit is refused or counted, never cut silently.</summary>
public sealed record ImportLimits
{
    /// <summary>Rejections listed, the first ones by table and line; all are counted.</summary>
    public int RejectionsKept { get; init; } = 1000;

    /// <summary>Warnings listed, the first ones by table and line; all are counted.</summary>
    public int WarningsKept { get; init; } = 1000;

    /// <summary>Characters of any value.</summary>
    public int FieldLength { get; init; } = 2000;

    /// <summary>Characters of a name, an industry, a product line and the like.</summary>
    public int NameLength { get; init; } = 200;

    /// <summary>Columns of a file.</summary>
    public int Columns { get; init; } = 100;

    /// <summary>Bytes of one row. An unclosed quotation mark makes the rest of a file one row, so this bounds memory.</summary>
    public int RowBytes { get; init; } = 1_000_000;

    /// <summary>Line items of one account in one table.</summary>
    public int ItemsPerAccount { get; init; } = 100_000;

    /// <summary>Executives; they are held in memory.</summary>
    public int Executives { get; init; } = 100_000;
}
