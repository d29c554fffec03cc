namespace CrisisReview.Pdf.Tables;

/// <summary>A column's width: points, or a share of what the fixed columns leave.</summary>
public readonly record struct ColumnWidth
{
    private ColumnWidth(double points, double share) => (Points, Shares) = (points, share);

    internal double Points { get; }

    internal double Shares { get; }

    public static ColumnWidth Fixed(double points) => new(points, 0);

    public static ColumnWidth Share(double share) => new(0, share);
}
