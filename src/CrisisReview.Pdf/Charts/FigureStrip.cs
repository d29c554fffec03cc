using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Charts;

/// <summary>A strip of a chart: whatever is drawn in it belongs to the figure.</summary>
internal sealed class FigureStrip : Strip
{
    private readonly Strip _inner;
    private readonly Part _figure;
    private readonly double _width;

    public FigureStrip(Strip inner, Part figure, double width, double before)
    {
        (_inner, _figure, _width) = (inner, figure, width);
        (Height, Before, Keep) = (inner.Height, inner.Before + before, inner.Keep);
    }

    protected override void Draw(PdfPage page, double x, double y)
    {
        _figure.Cover(page.Index, new Box(x, y, _width, Height));
        _inner.PlaceAs(_figure, page, x, y);
    }
}
