namespace CrisisReview.Pipeline.Import;

/// <summary>What an import did, or why it did nothing.</summary>
public sealed record ImportReport
{
    public required string ImportId { get; init; }

    /// <summary>True where the import is in the book.</summary>
    public required bool Accepted { get; init; }

    /// <summary>True where every file could be read to its end, so that lenient mode can leave the bad rows out.</summary>
    public required bool Readable { get; init; }

    /// <summary>Rows by table: read, rejected, accepted.</summary>
    public required IReadOnlyList<TableCounts> Tables { get; init; }

    public required IReadOnlyList<RejectedRow> Rejected { get; init; }

    /// <summary>All faults, also those that are not listed.</summary>
    public required long RejectedTotal { get; init; }

    public required IReadOnlyList<ImportWarning> Warnings { get; init; }

    public required long WarningsTotal { get; init; }

    /// <summary>What became of the profiles; null where nothing was imported.</summary>
    public ProfileCounts? Profiles { get; init; }
}
