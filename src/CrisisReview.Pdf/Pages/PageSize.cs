namespace CrisisReview.Pdf.Pages;

/// <summary>A sheet's width and height in points (1/72 inch).</summary>
public readonly record struct PageSize(double Width, double Height)
{
    public static readonly PageSize A4 = new(595.28, 841.89);
    public static readonly PageSize Letter = new(612, 792);

    public PageSize Landscape => new(Height, Width);
}
