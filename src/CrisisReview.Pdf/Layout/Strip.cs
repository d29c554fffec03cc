using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Layout;

/// <summary>A horizontal slice of a document that is never divided: a line of text, a row of a table, a chart. Pages are filled with strips from the top.</summary>
internal abstract class Strip
{
    public double Height { get; init; }

    /// <summary>White space above; not at the top of a page.</summary>
    public double Before { get; set; }

    /// <summary>How much this strip wants the next one on its own page.</summary>
    public Keep Keep { get; set; }

    /// <summary>What is drawn first where this strip begins a new page: the header of its table.</summary>
    public Strip? Header { get; init; }

    public bool BreaksPage { get; init; }

    /// <summary>Draws with the top left corner of the strip at (x, y). What does not say what it is is decoration.</summary>
    public void Place(PdfPage page, double x, double y) => PlaceAs(Part.Decoration, page, x, y);

    /// <summary>Draws likewise, but what does not say what it is is <paramref name="part"/>.</summary>
    public void PlaceAs(Part part, PdfPage page, double x, double y)
    {
        page.Part = part;
        Draw(page, x, y);
    }

    protected abstract void Draw(PdfPage page, double x, double y);
}
