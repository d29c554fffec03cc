namespace CrisisReview.Pdf.Charts;

/// <summary>From values to points along an axis that holds zero: At(v) = Zero + v × PointsPerUnit.</summary>
internal readonly record struct BarScale(double Zero, double PointsPerUnit)
{
    public double At(double value) => Zero + value * PointsPerUnit;

    /// <summary>The scale that puts the least value (at most 0) at one place and the greatest (at least 0) at the other.</summary>
    public static BarScale Between(IEnumerable<double> values, double start, double end)
    {
        var (least, greatest) = (0.0, 0.0);
        foreach (var value in values)
        {
            (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        }

        var span = greatest - least;
        var perUnit = span > 0 ? (end - start) / span : 0;
        return new BarScale(start - least * perUnit, perUnit);
    }
}
