using System.Buffers.Binary;
using CrisisReview.Pdf.Bytes;
using static CrisisReview.Pdf.Fonts.FontFile;

namespace CrisisReview.Pdf.Fonts;

/// <summary>The outlines of a font (loca and glyf), with the means to copy one without its hinting.</summary>
internal sealed class GlyphOutlines(ReadOnlyMemory<byte> loca, ReadOnlyMemory<byte> glyf, bool longOffsets)
{
    private const int ArgumentsAreWords = 0x0001;
    private const int HasScale = 0x0008;
    private const int MoreComponents = 0x0020;
    private const int HasTwoScales = 0x0040;
    private const int HasMatrix = 0x0080;
    private const int HasInstructions = 0x0100;
    private const int HeaderLength = 10;

    /// <summary>The outline's bytes; empty for a glyph that draws nothing.</summary>
    public ReadOnlySpan<byte> Outline(int glyph) => glyf.Span[Offset(glyph)..Offset(glyph + 1)];

    /// <summary>Adds the glyphs that a composite glyph is made of; a simple one adds none.</summary>
    public void AddComponents(int glyph, Action<int> add)
    {
        var outline = Outline(glyph);
        if (!IsComposite(outline))
        {
            return;
        }

        for (int at = HeaderLength, flags = MoreComponents; (flags & MoreComponents) != 0; at += ComponentLength(flags))
        {
            flags = Unsigned(outline, at);
            add(Unsigned(outline, at + 2));
        }
    }

    /// <summary>Copies a glyph without instructions, its components renumbered.</summary>
    public void CopyUnhinted(int glyph, SubsetGlyphs renumbered, ByteWriter into)
    {
        var outline = Outline(glyph);
        if (outline.Length == 0)
        {
            return;
        }

        if (IsComposite(outline))
        {
            CopyComposite(outline, renumbered, into);
        }
        else
        {
            CopySimple(outline, into);
        }
    }

    private static bool IsComposite(ReadOnlySpan<byte> outline) => outline.Length > 0 && Signed(outline, 0) < 0;

    private static void CopySimple(ReadOnlySpan<byte> outline, ByteWriter into)
    {
        var instructions = HeaderLength + 2 * Signed(outline, 0);
        into.Write(outline[..instructions]);
        into.Write([0, 0]);
        into.Write(outline[(instructions + 2 + Unsigned(outline, instructions))..]);
    }

    private static void CopyComposite(ReadOnlySpan<byte> outline, SubsetGlyphs renumbered, ByteWriter into)
    {
        into.Write(outline[..HeaderLength]);
        for (int at = HeaderLength, flags = MoreComponents; (flags & MoreComponents) != 0; at += ComponentLength(flags))
        {
            flags = Unsigned(outline, at);
            var component = into.Take(ComponentLength(flags));
            outline.Slice(at, component.Length).CopyTo(component);
            BinaryPrimitives.WriteUInt16BigEndian(component, (ushort)(flags & ~HasInstructions));
            BinaryPrimitives.WriteUInt16BigEndian(component[2..], renumbered.NewNumber(Unsigned(outline, at + 2)));
        }
    }

    private static int ComponentLength(int flags) =>
        4
        + ((flags & ArgumentsAreWords) != 0 ? 4 : 2)
        + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);

    private int Offset(int glyph) =>
        longOffsets ? (int)Long(loca.Span, 4 * glyph) : 2 * Unsigned(loca.Span, 2 * glyph);
}
