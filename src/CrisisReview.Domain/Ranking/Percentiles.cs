namespace CrisisReview.Domain.Ranking;

/// <summary>The percentile of the r-th of n amounts in ascending order is (r - 1/2) / n; equal amounts share the mean of their places.
/// The mean of all percentiles is 1/2. R. J. Hyndman, Y. Fan, "Sample Quantiles in Statistical Packages", The American Statistician 50 (1996), definition 5.
/// Example: of 10, 20, 20 and 40 the percentiles are 1/8, 1/2, 1/2 and 7/8.</summary>
internal static class Percentiles
{
    /// <summary>For each item the whole number whose (2 n)-th part is the percentile of its amount. Of places f to l, which equal amounts share, it is f + l - 1.</summary>
    public static int[] TwiceOf<T, TAmount>(IReadOnlyList<T> items, Func<T, TAmount> amount)
        where TAmount : IComparable<TAmount>
    {
        var amounts = items.Select(amount).ToArray();
        var ascending = Enumerable.Range(0, amounts.Length).OrderBy(i => amounts[i]).ToArray();
        var twice = new int[amounts.Length];
        for (int first = 0, next; first < ascending.Length; first = next)
        {
            next = EndOfTie(amounts, ascending, first);
            foreach (var index in ascending.AsSpan(first, next - first))
            {
                twice[index] = first + next;
            }
        }

        return twice;
    }

    private static int EndOfTie<TAmount>(TAmount[] amounts, int[] ascending, int first)
        where TAmount : IComparable<TAmount>
    {
        var next = first + 1;
        while (next < ascending.Length && amounts[ascending[next]].CompareTo(amounts[ascending[first]]) == 0)
        {
            next++;
        }

        return next;
    }
}
