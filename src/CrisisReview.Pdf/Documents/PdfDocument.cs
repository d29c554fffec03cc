using CrisisReview.Pdf.Fonts;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Documents;

/// <summary>A document being drawn. Add pages, draw on them in any order, then take the bytes once. The same calls give the same bytes.</summary>
public sealed class PdfDocument(DocumentInfo info) : IDisposable
{
    private readonly ObjectFile _file = new();
    private readonly List<PdfPage> _pages = [];
    private readonly List<EmbeddedFont> _fonts = [];
    private readonly List<Bookmark> _bookmarks = [];
    private readonly List<PageLabel> _labels = [];
    private readonly Dictionary<string, Destination> _targets = [];
    private bool _finished;
    private int _links;

    public int PageCount => _pages.Count;

    /// <summary>The characters shown as a box, with how often each, in order of code points.</summary>
    public MissingGlyphs MissingGlyphs => MissingGlyphs.In(_fonts);

    /// <summary>What the parts of the document are; filled as it is laid out and drawn.</summary>
    internal StructureTree Structure { get; } = new();

    public PdfPage AddPage(PageSize size)
    {
        var page = new PdfPage(this, _pages.Count, _file.Reserve(), size, new PageContent(_pages.Count, size.Height));
        _pages.Add(page);
        return page;
    }

    /// <summary>Adds an entry to the outline. Level 1 is the outermost; a deeper one belongs to the last shallower one before it.</summary>
    public void AddBookmark(int level, string title, PdfPage page, double y) => _bookmarks.Add(new Bookmark(level, title, page, y));

    public void AddPageLabel(PageLabel label) => _labels.Add(label);

    /// <summary>The finished file. Throws <see cref="InvalidOperationException"/> on a document without pages or a link to a target nobody named.</summary>
    public byte[] ToArray()
    {
        Finish();
        return _file.Written.ToArray();
    }

    /// <summary>Writes the finished file; see <see cref="ToArray"/>.</summary>
    public void WriteTo(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        Finish();
        stream.Write(_file.Written);
    }

    public void Dispose()
    {
        _file.Dispose();
        Structure.Dispose();
        _pages.ForEach(page => page.Release());
    }

    internal EmbeddedFont Embed(TrueTypeFont font)
    {
        foreach (var known in _fonts)
        {
            if (ReferenceEquals(known.Font, font))
            {
                return known;
            }
        }

        var added = new EmbeddedFont(font, _fonts.Count + 1, _file.Reserve());
        _fonts.Add(added);
        return added;
    }

    internal PageLink AddLink(PdfPage page, Box area, Uri? address, string? target, string words, Part part)
    {
        var link = new PageLink(area, address, target, words, part, _file.Reserve(), _links++);
        Structure.AddAnnotation(part, page.Index, link.ObjectId);
        return link;
    }

    internal void AddTarget(string name, PdfPage page, double y) => _targets.TryAdd(name, new Destination(page, y));

    private void Finish()
    {
        if (_finished)
        {
            return;
        }

        if (_pages.Count == 0)
        {
            throw new InvalidOperationException("The document has no page. Add one before taking its bytes.");
        }

        _finished = true;
        var pageTree = _file.Reserve();
        PageObjects.Write(_file, pageTree, _pages, _fonts, _targets);
        foreach (var font in _fonts)
        {
            FontObjects.Write(_file, font);
        }

        var structure = new StructureObjects(_file, Structure, _pages).Write();
        new Catalog(_file, info).Write(pageTree, structure, OutlineObjects.Write(_file, _bookmarks), _labels);
    }
}
