using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>A point's name in its place, which a thin line leads to where it is not beside the point. Measured from the chart's corner.</summary>
internal sealed record PointLabel(WrappedText Text, Box Box, double PointX, double PointY)
{
    private const double Near = 8;

    public void DrawLead(PdfPage page, double x, double y, StyleSheet style)
    {
        var (nearX, nearY) = (Math.Clamp(PointX, Box.X, Box.Right), Math.Clamp(PointY, Box.Y, Box.Bottom));
        if (Math.Max(Math.Abs(nearX - PointX), Math.Abs(nearY - PointY)) > Near)
        {
            page.Line(x + PointX, y + PointY, x + nearX, y + nearY, new Stroke(style.Palette.Muted, 0.4));
        }
    }

    /// <summary>The text clears the ground behind it of the lines that run there.</summary>
    public void Draw(PdfPage page, double x, double y, StyleSheet style)
    {
        page.FillRectangle(Box with { X = x + Box.X - 1, Y = y + Box.Y, Width = Box.Width + 2 }, style.Palette.Band);
        Text.Draw(page, x + Box.X, y + Box.Y + (Box.Height - Text.Style.Leading) / 2, Box.Width);
    }
}
