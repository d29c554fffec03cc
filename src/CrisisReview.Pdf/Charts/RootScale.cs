namespace CrisisReview.Pdf.Charts;

/// <summary>From values to points along an axis by the square root of their size, on either side of zero: small values stay apart where one is a hundred times larger.</summary>
internal readonly record struct RootScale(BarScale Roots)
{
    public double Zero => Roots.Zero;

    public double PointsPerRoot => Roots.PointsPerUnit;

    public double At(double value) => Roots.At(Root(value));

    public static RootScale Between(IEnumerable<double> values, double start, double end) => new(BarScale.Between(values.Select(Root), start, end));

    private static double Root(double value) => Math.Sign(value) * Math.Sqrt(Math.Abs(value));
}
