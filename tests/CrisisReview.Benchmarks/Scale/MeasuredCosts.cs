namespace CrisisReview.Benchmarks.Scale;

/// <summary>Processor milliseconds that an account took in each stage on one core (docs/scale.md has the tables and the date): of 100 000 accounts, the packs of 10 000.</summary>
internal static class MeasuredCosts
{
    public const double Prepare = 0.15;
    public const double Assess = 0.38;
    public const double Attribute = 0.15;
    public const double Rank = 0.54;

    /// <summary>With two packs, a PDF and a calendar, for every ten accounts.</summary>
    public const double Render = 6.9;
}
