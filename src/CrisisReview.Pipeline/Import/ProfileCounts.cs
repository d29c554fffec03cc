namespace CrisisReview.Pipeline.Import;

/// <summary>Profiles of the book that an import added, changed, left as they were though it names them, and removed.</summary>
public sealed record ProfileCounts(int Added, int Changed, int Unchanged, int Removed)
{
    public static ProfileCounts operator +(ProfileCounts a, ProfileCounts b) =>
        new(a.Added + b.Added, a.Changed + b.Changed, a.Unchanged + b.Unchanged, a.Removed + b.Removed);
}
