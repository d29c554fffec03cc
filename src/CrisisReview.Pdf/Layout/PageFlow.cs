using CrisisReview.Pdf.Documents;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

/// <summary>Fills pages with strips. Strips that keep together wait until their chain is complete and then go to one page, if one page can hold them.</summary>
internal sealed class PageFlow(PdfDocument document, StyleSheet style)
{
    private readonly List<Strip> _chain = [];
    private readonly List<PdfPage> _pages = [];
    private PdfPage? _page;
    private double _y;
    private bool _atTop;

    public IReadOnlyList<PdfPage> Pages => _pages;

    private double Top => style.Margins.Top;

    private double Bottom => style.Page.Height - style.Margins.Bottom;

    public static Frame BodyFrame(StyleSheet style, Part part = default) => new(
        style,
        style.Page.Width - style.Margins.Left - style.Margins.Right,
        style.Page.Height - style.Margins.Top - style.Margins.Bottom,
        part);

    public void Add(Strip strip)
    {
        if (strip.BreaksPage)
        {
            Release();
        }

        _chain.Add(strip);
        if (strip.Keep == Keep.None)
        {
            Release();
        }
    }

    public void Finish()
    {
        Release();
        if (_pages.Count == 0)
        {
            BeginPage(null);
        }
    }

    private void Release()
    {
        Place(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_chain), Keep.Group);
        _chain.Clear();
    }

    /// <summary>Places a chain whole, or, where it is taller than a page, the pieces between its weaker links.</summary>
    private void Place(ReadOnlySpan<Strip> chain, Keep weakest)
    {
        if (chain.Length == 0)
        {
            return;
        }

        var height = HeightOf(chain);
        if (chain.Length > 1 && height + HeaderHeight(chain[0]) > Bottom - Top && !FitsHere(chain[0], height))
        {
            PlacePieces(chain, weakest);
            return;
        }

        if (_page is null || (chain[0].BreaksPage && !_atTop) || !FitsHere(chain[0], height))
        {
            BeginPage(chain[0].Header);
        }

        foreach (var strip in chain)
        {
            Draw(strip);
        }
    }

    private void PlacePieces(ReadOnlySpan<Strip> chain, Keep weakest)
    {
        for (int start = 0, end = 1; start < chain.Length; end++)
        {
            if (end == chain.Length || chain[end - 1].Keep <= weakest)
            {
                Place(chain[start..end], Keep.Always);
                start = end;
            }
        }
    }

    private bool FitsHere(Strip first, double height) => _page is not null && _y + (_atTop ? 0 : first.Before) + height <= Bottom + 0.01;

    /// <summary>Height of the chain without the white space before it.</summary>
    private static double HeightOf(ReadOnlySpan<Strip> chain)
    {
        var height = -chain[0].Before;
        foreach (var strip in chain)
        {
            height += strip.Before + strip.Height;
        }

        return height;
    }

    private static double HeaderHeight(Strip strip) => strip.Header?.Height ?? 0;

    private void BeginPage(Strip? header)
    {
        _page = document.AddPage(style.Page);
        _pages.Add(_page);
        (_y, _atTop) = (Top, true);
        if (header is not null)
        {
            header.PlaceAs(Part.Furniture, _page, style.Margins.Left, _y);
            _y += header.Height;
            _atTop = false;
        }
    }

    private void Draw(Strip strip)
    {
        _y += _atTop ? 0 : strip.Before;
        strip.Place(_page!, style.Margins.Left, _y);
        _y += strip.Height;
        _atTop = _atTop && strip.Height == 0;
    }
}
