namespace CrisisReview.Pipeline.Import;

/// <summary>Rows of one table: all that were read, and how many of them were rejected for any fault.</summary>
public sealed record TableCounts(string Table, long Read, long Rejected)
{
    public long Accepted => Read - Rejected;
}
