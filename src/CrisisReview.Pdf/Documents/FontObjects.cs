using System.Text;
using CrisisReview.Pdf.Bytes;
using CrisisReview.Pdf.Fonts;

namespace CrisisReview.Pdf.Documents;

/// <summary>Writes the objects of an embedded face: the composite font, its descendant, the descriptor, the reduced file and the maps.</summary>
internal static class FontObjects
{
    private const int Nonsymbolic = 1 << 5;
    private const int Italic = 1 << 6;

    public static void Write(ObjectFile file, EmbeddedFont font)
    {
        var subset = font.Font.SubsetFor(font.Characters);
        var name = Encoding.ASCII.GetBytes(subset.Tag);
        var (descendant, descriptor, program) = (file.Reserve(), file.Reserve(), file.Reserve());
        var (glyphs, unicode) = (file.Reserve(), file.Reserve());
        WriteComposite(file.Begin(font.ObjectId), name, descendant, unicode);
        WriteDescendant(file.Begin(descendant), name, subset, font.Font, descriptor, glyphs);
        WriteDescriptor(file.Begin(descriptor), name, font.Font.Metrics, program);
        using var length = new ByteWriter(64);
        length.Write("/Filter/FlateDecode/Length1 "u8);
        length.Integer(subset.FileLength);
        file.Stream(program, length.Written, subset.File);
        file.Stream(glyphs, "/Filter/FlateDecode"u8, subset.GlyphOfCode);
        file.Stream(unicode, "/Filter/FlateDecode"u8, subset.ToUnicode);
    }

    private static void WriteComposite(ByteWriter writer, ReadOnlySpan<byte> name, int descendant, int unicode)
    {
        writer.Write("<</Type/Font/Subtype/Type0/Encoding/Identity-H/BaseFont/"u8);
        writer.Write(name);
        writer.Write("/DescendantFonts["u8);
        writer.Reference(descendant);
        writer.Write("]/ToUnicode "u8);
        writer.Reference(unicode);
        writer.Write(">>"u8);
    }

    private static void WriteDescendant(ByteWriter writer, ReadOnlySpan<byte> name, FontSubset subset, TrueTypeFont font, int descriptor, int glyphs)
    {
        writer.Write("<</Type/Font/Subtype/CIDFontType2/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/BaseFont/"u8);
        writer.Write(name);
        writer.Write("/FontDescriptor "u8);
        writer.Reference(descriptor);
        writer.Write("/CIDToGIDMap "u8);
        writer.Reference(glyphs);
        writer.Write("/DW "u8);
        writer.Integer(font.AdvanceOfGlyph(0));
        writer.Write("/W"u8);
        writer.Write(subset.Widths);
        writer.Write(">>"u8);
    }

    private static void WriteDescriptor(ByteWriter writer, ReadOnlySpan<byte> name, FontMetrics metrics, int program)
    {
        writer.Write("<</Type/FontDescriptor/FontName/"u8);
        writer.Write(name);
        Entry(writer, "/Flags "u8, Nonsymbolic | (metrics.ItalicAngle == 0 ? 0 : Italic));
        writer.Write("/FontBBox["u8);
        Entry(writer, " "u8, metrics.Left);
        Entry(writer, " "u8, metrics.Bottom);
        Entry(writer, " "u8, metrics.Right);
        Entry(writer, " "u8, metrics.Top);

        writer.Write("]/ItalicAngle "u8);
        writer.Number(metrics.ItalicAngle);
        Entry(writer, "/Ascent "u8, metrics.Ascent);
        Entry(writer, "/Descent "u8, metrics.Descent);
        Entry(writer, "/CapHeight "u8, metrics.CapHeight);
        // TrueType does not tell its stem's width; readers use it only to choose a substitute, so the usual estimate from the weight will do.
        Entry(writer, "/StemV "u8, 50 + metrics.Weight * metrics.Weight / 4225);
        writer.Write("/FontFile2 "u8);
        writer.Reference(program);
        writer.Write(">>"u8);
    }

    private static void Entry(ByteWriter writer, ReadOnlySpan<byte> key, int value)
    {
        writer.Write(key);
        writer.Integer(value);
    }
}
