using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Layout;

/// <summary>A strip drawn by a function: cards, charts, rules.</summary>
internal sealed class DrawnStrip(Action<PdfPage, double, double> draw) : Strip
{
    protected override void Draw(PdfPage page, double x, double y) => draw(page, x, y);
}
