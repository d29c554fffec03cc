using CrisisReview.Pdf.Fonts;

namespace CrisisReview.Pdf.Pages;

/// <summary>What the reader of a content stream has set at a point of it, so that nothing is set twice.</summary>
internal struct GraphicsState
{
    public static readonly GraphicsState Initial = new() { Fill = Rgb.Black, Stroke = new Stroke(Rgb.Black, 1) };

    public Rgb Fill;
    public Stroke Stroke;
    public EmbeddedFont? Font;
    public double FontSize;
}
