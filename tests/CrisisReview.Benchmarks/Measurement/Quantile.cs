namespace CrisisReview.Benchmarks.Measurement;

internal static class Quantile
{
    public static double Median(IEnumerable<double> values) => Of(values, 0.5);

    /// <summary>The smallest value that at least <paramref name="share"/> of all do not exceed.</summary>
    public static double Of(IEnumerable<double> values, double share)
    {
        var sorted = values.Order().ToArray();
        return sorted[Math.Clamp((int)Math.Ceiling(share * sorted.Length) - 1, 0, sorted.Length - 1)];
    }
}
