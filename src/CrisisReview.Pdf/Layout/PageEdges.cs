using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

/// <summary>Draws headers and footers once all pages are there and their number is known.</summary>
internal sealed class PageEdges(StyleSheet style, Func<PageNumber, PageEdge?> header, Func<PageNumber, PageEdge?> footer)
{
    private const double RuleDistance = 5;

    private double Width => style.Page.Width - style.Margins.Left - style.Margins.Right;

    public void Draw(IReadOnlyList<PdfPage> pages)
    {
        foreach (var page in pages)
        {
            page.Part = Part.Furniture;
            var number = new PageNumber(page.Index + 1, pages.Count);
            if (header(number) is { } above)
            {
                var y = style.Margins.Top * 0.5 - style.PageEdge.Leading / 2;
                DrawEdge(page, above, y);
                DrawRule(page, y + style.PageEdge.Leading + RuleDistance);
            }

            if (footer(number) is { } below)
            {
                var y = style.Page.Height - style.Margins.Bottom * 0.5 - style.PageEdge.Leading / 2;
                DrawRule(page, y - RuleDistance);
                DrawEdge(page, below, y);
            }
        }
    }

    private void DrawRule(PdfPage page, double y) =>
        page.Line(style.Margins.Left, y, style.Margins.Left + Width, y, new Stroke(style.Palette.Rule));

    private void DrawEdge(PdfPage page, PageEdge edge, double y)
    {
        var middle = edge.Center.IsEmpty ? 0 : 0.3;
        DrawPart(page, edge.Left, y, Align.Left, 0.62 - middle);
        DrawPart(page, edge.Center, y, Align.Center, middle);
        DrawPart(page, edge.Right, y, Align.Right, 0.35);
    }

    /// <summary>One line; its parts keep to their share of the width, so that none runs into another.</summary>
    private void DrawPart(PdfPage page, RichText text, double y, Align align, double share)
    {
        if (!text.IsEmpty)
        {
            style.Label(text, style.PageEdge, Width * share, 1).Draw(page, style.Margins.Left, y, Width, align);
        }
    }
}
