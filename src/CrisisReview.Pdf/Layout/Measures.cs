namespace CrisisReview.Pdf.Layout;

/// <summary>Sums and largest of lengths. The framework's queries over numbers are compiled anew in every process, and a first page is waited for; these are compiled when a program is published.</summary>
internal static class Measures
{
    public static double SumOf<T>(this IReadOnlyList<T> items, Func<T, double> length)
    {
        var sum = 0.0;
        for (var i = 0; i < items.Count; i++)
        {
            sum += length(items[i]);
        }

        return sum;
    }

    /// <summary>At least zero.</summary>
    public static double LargestOf<T>(this IReadOnlyList<T> items, Func<T, double> length)
    {
        var largest = 0.0;
        for (var i = 0; i < items.Count; i++)
        {
            largest = Math.Max(largest, length(items[i]));
        }

        return largest;
    }
}
