using CrisisReview.Pdf.Bytes;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Structure;

/// <summary>What the parts of a document are, in reading order. Element 1 is the document; numbers up to 0 are no elements.</summary>
internal sealed class StructureTree : IDisposable
{
    private readonly RentedList<Element> _elements = new(512);
    private readonly RentedList<Kid> _kids = new(1024);
    private int _headingLevel;

    public StructureTree()
    {
        _elements.Add(default);
        Document = Add(new Element(Role.Document, 0));
    }

    public Part Document { get; }

    /// <summary>By number; the first is none.</summary>
    public RentedList<Element> Elements => _elements;

    public RentedList<Kid> Kids => _kids;

    public Part Add(Element element)
    {
        var number = _elements.Count;
        _elements.Add(element);
        _kids.Add(new Kid(element.Parent, KidKind.Element, 0, number));
        return new Part(this, number);
    }

    public Part AddHeading(int parent, int level)
    {
        _headingLevel = Math.Min(level, _headingLevel + 1);
        return Add(new Element(_headingLevel switch { 1 => Role.Heading1, 2 => Role.Heading2, _ => Role.Heading3 }, parent));
    }

    public void AddContent(Part part, int page, int number) => _kids.Add(new Kid(part.Number, KidKind.Content, page, number));

    public void AddAnnotation(Part part, int page, int objectId) => _kids.Add(new Kid(part.Number, KidKind.Annotation, page, objectId));

    /// <summary>Says that a part of a figure is drawn in a box.</summary>
    public void Cover(Part figure, int page, Box box)
    {
        ref var element = ref _elements[figure.Number];
        element = element.Page == Element.NoPage ? element with { Page = page, Place = box }
            : element.Page == page ? element with { Place = element.Place.Around(box) }
            : element with { Page = Element.SeveralPages };
    }

    /// <summary>Where the tree stands, to go back to.</summary>
    public (int Elements, int Kids, int HeadingLevel) Mark() => (_elements.Count, _kids.Count, _headingLevel);

    /// <summary>Forgets the parts added since, of which nothing may have been drawn.</summary>
    public void GoBack((int Elements, int Kids, int HeadingLevel) mark)
    {
        _elements.Shorten(mark.Elements);
        _kids.Shorten(mark.Kids);
        _headingLevel = mark.HeadingLevel;
    }

    public void Dispose()
    {
        _elements.Dispose();
        _kids.Dispose();
    }
}
