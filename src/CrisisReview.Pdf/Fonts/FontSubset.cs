using System.Buffers.Binary;
using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Fonts;

/// <summary>What a document embeds for one face and one set of characters, compressed and ready to copy: the name (six capitals of the subset, then the face's),
/// the reduced TrueType file (FileLength bytes before deflating), the glyph of each code (two bytes a code), the map from codes to text, and the value of the W entry.</summary>
internal sealed record FontSubset(string Tag, byte[] File, int FileLength, byte[] GlyphOfCode, byte[] ToUnicode, byte[] Widths)
{
    public static FontSubset Of(TrueTypeFont font, CharacterSet characters)
    {
        var entries = characters.Entries();
        var glyphs = new SubsetGlyphs(font, GlyphsOf(font, entries));
        var file = SubsetFile.Build(font, glyphs);
        return new FontSubset(
            TagOf(entries) + font.Metrics.PostScriptName,
            Flate.Deflate(file),
            file.Length,
            Flate.Deflate(GlyphMap(font, entries, glyphs)),
            Flate.Deflate(UnicodeMap.Of(entries)),
            WidthsOf(font, entries));
    }

    private static int[] GlyphsOf(TrueTypeFont font, CodedCharacter[] entries)
    {
        var glyphs = new int[entries.Length];
        for (var i = 0; i < glyphs.Length; i++)
        {
            glyphs[i] = font.GlyphOf(entries[i].CodePoint);
        }

        return glyphs;
    }

    private static byte[] GlyphMap(TrueTypeFont font, CodedCharacter[] entries, SubsetGlyphs glyphs)
    {
        var map = new byte[entries.Length == 0 ? 2 : 2 * entries[^1].Code + 2];
        foreach (var entry in entries)
        {
            BinaryPrimitives.WriteUInt16BigEndian(map.AsSpan(2 * entry.Code), glyphs.NewNumber(font.GlyphOf(entry.CodePoint)));
        }

        return map;
    }

    /// <summary>Runs of neighbouring codes: first [width width ...].</summary>
    private static byte[] WidthsOf(TrueTypeFont font, CodedCharacter[] entries)
    {
        using var writer = new ByteWriter();
        writer.Byte((byte)'[');
        for (var i = 0; i < entries.Length; i++)
        {
            var (code, codePoint) = (entries[i].Code, entries[i].CodePoint);
            var starts = i == 0 || entries[i - 1].Code + 1 != code;
            if (starts)
            {
                writer.Write(i == 0 ? ""u8 : "]"u8);
                writer.Integer(code);
            }

            writer.Byte(starts ? (byte)'[' : (byte)' ');
            writer.Integer(font.AdvanceOf(codePoint));
        }

        writer.Write(entries.Length == 0 ? "]"u8 : "]]"u8);
        return writer.Written.ToArray();
    }

    private static string TagOf(CodedCharacter[] entries)
    {
        var hash = 14695981039346656037UL;
        foreach (var entry in entries)
        {
            hash = (hash ^ (uint)entry.CodePoint) * 1099511628211UL;
        }

        Span<char> tag = stackalloc char[7];
        for (var i = 0; i < 6; i++, hash /= 26)
        {
            tag[i] = (char)('A' + (int)(hash % 26));
        }

        tag[6] = '+';
        return new string(tag);
    }
}
