using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Documents;

/// <summary>Writes the document's root, what it says of itself, and the end of the file.</summary>
internal sealed class Catalog(ObjectFile file, DocumentInfo info)
{
    public void Write(int pageTree, int structure, int outline, IReadOnlyList<PageLabel> labels)
    {
        var (root, metadata, information) = (file.Reserve(), file.Reserve(), file.Reserve());
        WriteRoot(file.Begin(root), pageTree, structure, outline, metadata, labels);
        WriteInformation(file.Begin(information));
        using (var packet = new ByteWriter(2048))
        {
            Metadata.Write(packet, info);
            file.Stream(metadata, "/Type/Metadata/Subtype/XML"u8, packet.Written);
        }

        using var trailer = new ByteWriter();
        trailer.Write("/Root "u8);
        trailer.Reference(root);
        trailer.Write("/Info "u8);
        trailer.Reference(information);
        Span<byte> id = stackalloc byte[16];
        info.FileId.TryWriteBytes(id, bigEndian: true, out _);
        trailer.Write("/ID["u8);
        trailer.HexString(id);
        trailer.HexString(id);
        trailer.Byte((byte)']');
        file.Finish(trailer.Written);
    }

    private void WriteRoot(ByteWriter writer, int pageTree, int structure, int outline, int metadata, IReadOnlyList<PageLabel> labels)
    {
        writer.Write("<</Type/Catalog/Pages "u8);
        writer.Reference(pageTree);
        writer.Write("/Metadata "u8);
        writer.Reference(metadata);
        writer.Write("/MarkInfo<</Marked true>>/StructTreeRoot "u8);
        writer.Reference(structure);
        writer.Write("/Lang"u8);
        writer.TextString(info.Language);
        writer.Write("/ViewerPreferences<</DisplayDocTitle true>>"u8);
        if (outline != 0)
        {
            writer.Write("/PageMode/UseOutlines/Outlines "u8);
            writer.Reference(outline);
        }

        if (labels.Count > 0)
        {
            WriteLabels(writer, labels);
        }

        writer.Write(">>"u8);
    }

    private static void WriteLabels(ByteWriter writer, IReadOnlyList<PageLabel> labels)
    {
        writer.Write("/PageLabels<</Nums["u8);
        foreach (var label in labels.OrderBy(label => label.FromPage))
        {
            writer.Integer(label.FromPage);
            writer.Write("<</St "u8);
            writer.Integer(label.First);
            writer.Write(label.Numbering switch
            {
                PageNumbering.Numbers => "/S/D"u8,
                PageNumbering.LowerRoman => "/S/r"u8,
                PageNumbering.UpperLetters => "/S/A"u8,
                _ => ""u8,
            });
            if (label.Prefix.Length > 0)
            {
                writer.Write("/P"u8);
                writer.TextString(label.Prefix);
            }

            writer.Write(">>"u8);
        }

        writer.Write("]>>"u8);
    }

    private void WriteInformation(ByteWriter writer)
    {
        writer.Write("<</Title"u8);
        writer.TextString(info.Title);
        writer.Write("/Author"u8);
        writer.TextString(info.Author);
        writer.Write("/Subject"u8);
        writer.TextString(info.Subject);
        writer.Write("/Producer"u8);
        writer.TextString(info.Producer);
        writer.Write("/CreationDate"u8);
        writer.Date(info.Created);
        writer.Write("/ModDate"u8);
        writer.Date(info.Created);
        writer.Write(">>"u8);
    }
}
