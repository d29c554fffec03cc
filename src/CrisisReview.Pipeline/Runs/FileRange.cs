namespace CrisisReview.Pipeline.Runs;

/// <summary>A piece of a file of lines, the last line's end left out.</summary>
public sealed record FileRange(long Offset, int Length)
{
    /// <summary>The piece from the first of both to the last.</summary>
    public FileRange Through(FileRange other)
    {
        var start = Math.Min(Offset, other.Offset);
        return new(start, checked((int)(Math.Max(Offset + Length, other.Offset + other.Length) - start)));
    }
}
