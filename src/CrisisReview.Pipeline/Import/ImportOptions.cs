namespace CrisisReview.Pipeline.Import;

/// <summary>How an import is read.</summary>
/// <param name="Mode">What a bad row means.</param>
/// <param name="Replace">True: the book becomes exactly the import, so that only accounts of the import may be referred to.
/// False: rows are added to the stored book or replace the stored row of the same id; see <see cref="ProfileMerge"/>.</param>
public sealed record ImportOptions(ImportMode Mode = ImportMode.Strict, bool Replace = false)
{
    public ImportLimits Limits { get; init; } = new();
}
