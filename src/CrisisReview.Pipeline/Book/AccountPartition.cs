namespace CrisisReview.Pipeline.Book;

/// <summary>The part of a book an identifier belongs to: FNV-1a over its UTF-16 code units, the same on every machine and in every process.</summary>
public static class AccountPartition
{
    public const int Count = 64;

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>0 to <see cref="Count"/> - 1.</summary>
    public static int Of(string id)
    {
        var hash = Offset;
        foreach (var unit in id)
        {
            hash = unchecked((((hash ^ (byte)unit) * Prime) ^ (byte)(unit >> 8)) * Prime);
        }

        return (int)((hash ^ (hash >> 32)) % Count);
    }
}
