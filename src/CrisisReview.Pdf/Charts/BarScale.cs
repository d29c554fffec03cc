namespace CrisisReview.Pdf.Charts;

/// <summary>From values to points along an axis that holds zero: At(v) = Zero + v × PointsPerUnit.</summary>
internal readonly record struct BarScale(double Zero, double PointsPerUnit)
{
    public double At(double value) => Zero + value * PointsPerUnit;

    /// <summary>The scale that puts the least value (at most 0) at one place and the greatest (at least 0) at the other.</summary>
    public static BarScale Between(double least, double greatest, double start, double end)
    {
        var span = greatest - least;
        var perUnit = span > 0 ? (end - start) / span : 0;
        return new BarScale(start - least * perUnit, perUnit);
    }
}
