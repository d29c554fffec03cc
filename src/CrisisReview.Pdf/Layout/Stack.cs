using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Layout;

/// <summary>Strips one below the other in a part of a page. The white space before the first is left out.</summary>
internal static class Stack
{
    public static double HeightOf(IReadOnlyList<Strip> strips) =>
        strips.Count == 0 ? 0 : strips.SumOf(strip => strip.Before + strip.Height) - strips[0].Before;

    public static void Draw(IReadOnlyList<Strip> strips, PdfPage page, double x, double y)
    {
        for (var i = 0; i < strips.Count; i++)
        {
            y += i == 0 ? 0 : strips[i].Before;
            strips[i].Place(page, x, y);
            y += strips[i].Height;
        }
    }
}
