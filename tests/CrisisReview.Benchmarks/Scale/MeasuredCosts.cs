namespace CrisisReview.Benchmarks.Scale;

/// <summary>Processor milliseconds that an account of a book of 100 000 took in each stage on one core (docs/scale.md has the table and the date).</summary>
internal static class MeasuredCosts
{
    public const double Prepare = 0.18;
    public const double Assess = 0.55;
    public const double Attribute = 0.16;
    public const double Rank = 0.85;

    /// <summary>With two packs, a PDF and a calendar, for every ten accounts.</summary>
    public const double Render = 5.4;
}
