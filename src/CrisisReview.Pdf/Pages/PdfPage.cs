using CrisisReview.Pdf.Bytes;
using CrisisReview.Pdf.Documents;
using CrisisReview.Pdf.Fonts;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Pages;

/// <summary>One page to draw on. Coordinates are points from the top left corner, Y downwards; later drawing covers earlier.</summary>
public sealed class PdfPage
{
    private readonly PdfDocument _document;
    private readonly PageContent _content;
    private readonly List<PageLink> _links = [];

    internal PdfPage(PdfDocument document, int index, int objectId, PageSize size, PageContent content)
    {
        (_document, Index, ObjectId, Size, _content) = (document, index, objectId, size, content);
    }

    /// <summary>0 for the first page.</summary>
    public int Index { get; }

    public PageSize Size { get; }

    internal int ObjectId { get; }

    /// <summary>What is drawn from here on is; decoration unless somebody says else.</summary>
    internal Part Part
    {
        get => _content.Part;
        set => _content.Part = value;
    }

    internal IReadOnlyList<PageLink> Links => _links;

    /// <summary>One line of text from <paramref name="x"/> on the baseline <paramref name="baseline"/>. A character the face lacks shows as a box and is counted.</summary>
    public void Text(TrueTypeFont font, double size, Rgb color, double x, double baseline, ReadOnlySpan<char> text)
    {
        if (!text.IsEmpty)
        {
            _content.Text(_document.Embed(font), size, color, x, baseline, text);
        }
    }

    public void FillRectangle(Box box, Rgb color) => _content.FillRectangle(box, color);

    public void StrokeRectangle(Box box, Stroke stroke) => _content.StrokeRectangle(box, stroke);

    public void Line(double x1, double y1, double x2, double y2, Stroke stroke) => _content.Line(x1, y1, x2, y2, stroke);

    public void FillPath(PdfPath path, Rgb color)
    {
        ArgumentNullException.ThrowIfNull(path);
        _content.FillPath(path, color);
    }

    public void StrokePath(PdfPath path, Stroke stroke)
    {
        ArgumentNullException.ThrowIfNull(path);
        _content.StrokePath(path, stroke);
    }

    /// <summary>Shows only what lies in the box, until the matching <see cref="EndClip"/>.</summary>
    public void BeginClip(Box box) => _content.BeginClip(box);

    public void EndClip() => _content.EndClip();

    /// <summary>Makes an area open an address outside the document, which must be absolute.</summary>
    public void LinkToUri(Box area, Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        AddLink(area, address.IsAbsoluteUri ? address : throw new ArgumentException($"\"{address}\" is not absolute. Begin it with a scheme, as https://.", nameof(address)), null, address.OriginalString);
    }

    /// <summary>Makes an area go to a target that <see cref="Target"/> names, on this page or another, before or after.</summary>
    public void LinkToTarget(Box area, string target) => AddLink(area, null, target, target);

    /// <summary>Names a place of this page for links. A name given twice keeps its first place.</summary>
    public void Target(string name, double y) => _document.AddTarget(name, this, y);

    /// <summary>Adds this place to the outline; see <see cref="PdfDocument.AddBookmark"/>.</summary>
    public void Bookmark(int level, string title, double y) => _document.AddBookmark(level, title, this, y);

    /// <summary>Makes an area a link to an absolute address, or to # and the name of a target; it is read out as <paramref name="words"/>. The answer is the part that its text is.</summary>
    internal Part AddLink(Box area, string link, string words) =>
        link.StartsWith('#') ? AddLink(area, null, link[1..], words) : AddLink(area, new Uri(link, UriKind.Absolute), null, words);

    /// <summary>A link belongs to the part that is being drawn; in furniture, to the document.</summary>
    private Part AddLink(Box area, Uri? address, string? target, string words)
    {
        var part = (Part.Tree is null ? _document.Structure.Document : Part).Add(Role.Link);
        _links.Add(_document.AddLink(this, area, address, target, words, part));
        return part;
    }

    internal ByteWriter FinishedContent() => _content.Finish();

    internal void Release() => _content.Dispose();
}
