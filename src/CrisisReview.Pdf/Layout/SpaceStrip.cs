using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Layout;

/// <summary>A strip with nothing on it.</summary>
internal sealed class SpaceStrip : Strip
{
    protected override void Draw(PdfPage page, double x, double y)
    {
    }
}
