namespace CrisisReview.Domain.Policies;

/// <summary>Default rates by age of a receivable, youngest bucket first; the first is the current one (not past due), the last is open-ended.
/// Source of the default: IFRS 9 Financial Instruments, Illustrative Example 12 (IE74-IE77).</summary>
public sealed record ProvisionMatrix
{
    public static ProvisionMatrix Default { get; } = new()
    {
        Buckets =
        [
            new(0, 0.003m),
            new(30, 0.016m),
            new(60, 0.036m),
            new(90, 0.066m),
            new(null, 0.106m),
        ],
    };

    public required IReadOnlyList<AgeingBucket> Buckets { get; init; }

    /// <summary>Index of the bucket of a balance that is <paramref name="daysPastDue"/> days past due; at most 0 is the current one.</summary>
    public int IndexOf(int daysPastDue)
    {
        var index = 0;
        while (Buckets[index].UpToDays is { } last && daysPastDue > last)
        {
            index++;
        }

        return index;
    }

    /// <summary>How a bucket is named on paper: "current", "1-30 days", "over 90 days".</summary>
    public string NameOf(int index)
    {
        var above = index == 0 ? null : Buckets[index - 1].UpToDays;
        return (above, Buckets[index].UpToDays) switch
        {
            (null, 0) => "current",
            (null, { } upTo) => $"up to {upTo} days",
            ({ } from, { } upTo) => $"{from + 1}-{upTo} days",
            ({ } from, null) => $"over {from} days",
            _ => "all",
        };
    }
}
