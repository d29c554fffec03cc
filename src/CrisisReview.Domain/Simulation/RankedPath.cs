namespace CrisisReview.Domain.Simulation;

/// <summary>A path's place in the order of the paths: by loss, and among equal losses by index.</summary>
internal readonly record struct RankedPath(long Loss, int Path) : IComparable<RankedPath>
{
    public int CompareTo(RankedPath other) => (Loss, Path).CompareTo((other.Loss, other.Path));

    /// <summary>True of the path itself and of all above it.</summary>
    public bool IsAtMost(long loss, int path) => loss > Loss || (loss == Loss && path >= Path);
}
