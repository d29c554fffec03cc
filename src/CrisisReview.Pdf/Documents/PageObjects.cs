using CrisisReview.Pdf.Bytes;
using CrisisReview.Pdf.Fonts;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Documents;

/// <summary>Writes the pages, their content and links, and the tree that lists them.</summary>
internal static class PageObjects
{
    public static void Write(ObjectFile file, int tree, IReadOnlyList<PdfPage> pages, IReadOnlyList<EmbeddedFont> fonts, IReadOnlyDictionary<string, Destination> targets)
    {
        foreach (var page in pages)
        {
            var content = file.Reserve();
            file.DeflatedStream(content, default, page.FinishedContent().Written);
            page.Release();
            foreach (var link in page.Links)
            {
                WriteLink(file.Begin(link.ObjectId), link, page, targets, link.Key(pages.Count));
            }

            WritePage(file.Begin(page.ObjectId), page, tree, content);
        }

        WriteTree(file.Begin(tree), pages, fonts);
    }

    private static void WritePage(ByteWriter writer, PdfPage page, int tree, int content)
    {
        writer.Write("<</Type/Page/Parent "u8);
        writer.Reference(tree);
        writer.Write("/MediaBox[0 0 "u8);
        writer.Number(page.Size.Width);
        writer.Byte((byte)' ');
        writer.Number(page.Size.Height);
        writer.Write("]/Contents "u8);
        writer.Reference(content);
        writer.Write("/Tabs/S/StructParents "u8);
        writer.Integer(page.Index);
        if (page.Links.Count > 0)
        {
            writer.Write("/Annots["u8);
            References(writer, page.Links.Select(link => link.ObjectId));
            writer.Byte((byte)']');
        }

        writer.Write(">>"u8);
    }

    private static void WriteLink(ByteWriter writer, PageLink link, PdfPage page, IReadOnlyDictionary<string, Destination> targets, int key)
    {
        writer.Write("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect["u8);
        writer.Corners(link.Area, page.Size.Height);
        writer.Write("]/StructParent "u8);
        writer.Integer(key);
        writer.Write("/Contents"u8);
        writer.TextString(link.Words);
        if (link.Target is null)
        {
            writer.Write("/A<</S/URI/URI"u8);
            writer.TextString(link.Address!.AbsoluteUri);
            writer.Write(">>"u8);
        }
        else
        {
            writer.Write("/Dest"u8);
            Place(link.Target, targets).Write(writer);
        }

        writer.Write(">>"u8);
    }

    private static Destination Place(string target, IReadOnlyDictionary<string, Destination> targets) =>
        targets.TryGetValue(target, out var place)
            ? place
            : throw new InvalidOperationException($"A link goes to \"{target}\", but no page has a target of that name. Name it with PdfPage.Target or take the link out.");

    /// <summary>All pages share the fonts, so the tree holds them.</summary>
    private static void WriteTree(ByteWriter writer, IReadOnlyList<PdfPage> pages, IReadOnlyList<EmbeddedFont> fonts)
    {
        writer.Write("<</Type/Pages/Count "u8);
        writer.Integer(pages.Count);
        writer.Write("/Kids["u8);
        References(writer, pages.Select(page => page.ObjectId));
        writer.Write("]/Resources<</Font<<"u8);
        foreach (var font in fonts)
        {
            writer.Write("/F"u8);
            writer.Integer(font.Number);
            writer.Byte((byte)' ');
            writer.Reference(font.ObjectId);
        }

        writer.Write(">>>>>>"u8);
    }

    private static void References(ByteWriter writer, IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            writer.Reference(id);
            writer.Byte((byte)' ');
        }
    }
}
