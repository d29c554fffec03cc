namespace CrisisReview.Domain.Impact;

/// <summary>Long decimals are rounded when they are added, so sums repeat to the last digit only in a fixed order: that of the ids, ordinal.</summary>
internal static class ItemOrder
{
    /// <summary>The same list where it is in order already, as stored profiles are; else a sorted copy.</summary>
    public static IReadOnlyList<T> InOrderOf<T>(this IReadOnlyList<T> items, Func<T, string> id)
    {
        for (var i = 1; i < items.Count; i++)
        {
            if (string.CompareOrdinal(id(items[i - 1]), id(items[i])) > 0)
            {
                return [.. items.OrderBy(id, StringComparer.Ordinal)];
            }
        }

        return items;
    }
}
