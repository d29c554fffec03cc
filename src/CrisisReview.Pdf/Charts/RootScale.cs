namespace CrisisReview.Pdf.Charts;

/// <summary>From values to points along an axis by the square root of their size, on either side of zero: small values stay apart where one is a hundred times larger.</summary>
internal readonly record struct RootScale(BarScale Roots)
{
    public double Zero => Roots.Zero;

    public double PointsPerRoot => Roots.PointsPerUnit;

    public double At(double value) => Roots.At(Root(value));

    /// <summary>The scale that puts the least value (at most 0) at one place and the greatest (at least 0) at the other.</summary>
    public static RootScale Between(double least, double greatest, double start, double end) => new(BarScale.Between(Root(least), Root(greatest), start, end));

    private static double Root(double value) => Math.Sign(value) * Math.Sqrt(Math.Abs(value));
}
