using CrisisReview.Pdf.Bytes;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Documents;

/// <summary>Writes the structure tree, and the tree that leads back to it from the pages' content and links.</summary>
internal sealed class StructureObjects(ObjectFile file, StructureTree tree, IReadOnlyList<PdfPage> pages)
{
    private int _root;
    private int _firstElement;

    /// <summary>The number of the tree's root.</summary>
    public int Write()
    {
        _root = file.Reserve();
        var parents = file.Reserve();
        _firstElement = file.Reserve();
        for (var element = 2; element < tree.Elements.Count; element++)
        {
            file.Reserve();
        }

        WriteRoot(file.Begin(_root), parents);
        WriteElements();
        WriteParents(file.Begin(parents));
        return _root;
    }

    private void WriteRoot(ByteWriter writer, int parents)
    {
        writer.Write("<</Type/StructTreeRoot/K "u8);
        Element(writer, tree.Document.Number);
        writer.Write("/ParentTree "u8);
        writer.Reference(parents);
        writer.Write(">>"u8);
    }

    private void WriteElements()
    {
        using var kids = new Groups(tree.Elements.Count, tree.Kids, kid => kid.Parent);
        for (var number = 1; number < tree.Elements.Count; number++)
        {
            WriteElement(file.Begin(_firstElement + number - 1), tree.Elements[number], kids[number]);
        }
    }

    private void WriteElement(ByteWriter writer, in Element element, ReadOnlySpan<int> kids)
    {
        writer.Write("<</S"u8);
        writer.Write(element.Role.Name());
        writer.Write("/P "u8);
        Element(writer, element.Parent);
        WriteAttributes(writer, element);
        if (element.Alternative is { } words)
        {
            writer.Write("/Alt"u8);
            writer.TextString(words);
        }

        WriteKids(writer, kids);
        writer.Write(">>"u8);
    }

    private void WriteAttributes(ByteWriter writer, in Element element)
    {
        var drawn = element is { Role: Role.Figure, Page: >= 0 };
        if (element.Role.Attributes().IsEmpty || (element is { Role: Role.DataCell, Columns: 1 }) || (element.Role == Role.Figure && !drawn))
        {
            return;
        }

        writer.Write("/A<<"u8);
        writer.Write(element.Role.Attributes());
        if (element.Columns > 1)
        {
            writer.Write("/ColSpan "u8);
            writer.Integer(element.Columns);
        }

        if (drawn)
        {
            writer.Write("/BBox["u8);
            writer.Corners(element.Place, pages[element.Page].Size.Height);
            writer.Byte((byte)']');
        }

        writer.Write(">>"u8);
    }

    private void WriteKids(ByteWriter writer, ReadOnlySpan<int> kids)
    {
        if (kids.IsEmpty)
        {
            return;
        }

        var page = FirstPage(kids);
        if (page >= 0)
        {
            writer.Write("/Pg "u8);
            writer.Reference(pages[page].ObjectId);
        }

        writer.Write(kids.Length == 1 ? "/K "u8 : "/K["u8);
        for (var i = 0; i < kids.Length; i++)
        {
            writer.Write(i == 0 ? ""u8 : " "u8);
            WriteKid(writer, tree.Kids[kids[i]], page);
        }

        writer.Write(kids.Length == 1 ? ""u8 : "]"u8);
    }

    private void WriteKid(ByteWriter writer, in Kid kid, int page)
    {
        if (kid.Kind == KidKind.Element)
        {
            Element(writer, kid.Number);
        }
        else if (kid.Kind == KidKind.Content && kid.Page == page)
        {
            writer.Integer(kid.Number);
        }
        else
        {
            writer.Write(kid.Kind == KidKind.Content ? "<</Type/MCR/Pg "u8 : "<</Type/OBJR/Pg "u8);
            writer.Reference(pages[kid.Page].ObjectId);
            writer.Write(kid.Kind == KidKind.Content ? "/MCID "u8 : "/Obj "u8);
            writer.Integer(kid.Number);
            writer.Write(kid.Kind == KidKind.Content ? ">>"u8 : " 0 R>>"u8);
        }
    }

    private int FirstPage(ReadOnlySpan<int> kids)
    {
        foreach (var kid in kids)
        {
            if (tree.Kids[kid].Kind == KidKind.Content)
            {
                return tree.Kids[kid].Page;
            }
        }

        return Structure.Element.NoPage;
    }

    /// <summary>By the key of each page the elements of its content, in order; then by the key of each link its element.</summary>
    private void WriteParents(ByteWriter writer)
    {
        using var contents = new Groups(pages.Count, tree.Kids, kid => kid.Kind == KidKind.Content ? kid.Page : -1);
        writer.Write("<</Nums["u8);
        foreach (var page in pages)
        {
            writer.Integer(page.Index);
            writer.Byte((byte)'[');
            foreach (var kid in contents[page.Index])
            {
                Element(writer, tree.Kids[kid].Parent);
                writer.Byte((byte)' ');
            }

            writer.Byte((byte)']');
        }

        foreach (var link in pages.SelectMany(page => page.Links))
        {
            writer.Integer(link.Key(pages.Count));
            writer.Byte((byte)' ');
            Element(writer, link.Part.Number);
            writer.Byte((byte)' ');
        }

        writer.Write("]>>"u8);
    }

    private void Element(ByteWriter writer, int number) => writer.Reference(number == 0 ? _root : _firstElement + number - 1);
}
