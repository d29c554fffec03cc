namespace CrisisReview.Benchmarks.Scale;

/// <summary>Processor milliseconds that an account took in each stage on one core, by `scale --accounts 100000 --processes 2` (docs/scale.md has the table and the date).</summary>
internal static class MeasuredCosts
{
    public const double Prepare = 0.36;
    public const double Assess = 0.91;
    public const double Attribute = 0.30;
    public const double Rank = 0.80;

    /// <summary>With two packs, a PDF and a calendar, for every ten accounts.</summary>
    public const double Render = 7.8;
}
