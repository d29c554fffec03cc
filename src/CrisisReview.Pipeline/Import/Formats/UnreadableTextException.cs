namespace CrisisReview.Pipeline.Import.Formats;

/// <summary>The bytes of a file are not the text they should be.</summary>
internal sealed class UnreadableTextException(long line, string problem) : IOException(problem)
{
    /// <summary>The line the first such byte stands on, from 1.</summary>
    public long Line { get; } = line;
}
