using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Fonts;

/// <summary>The ToUnicode map: which text a code stands for, so that what is copied or searched is what was written.</summary>
internal static class UnicodeMap
{
    /// <summary>Readers need not accept more mappings in one section.</summary>
    private const int MostInSection = 100;

    public static byte[] Of((ushort Code, int CodePoint)[] entries)
    {
        using var writer = new ByteWriter();
        writer.Write("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8);
        writer.Write("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"u8);
        writer.Write("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        WriteRanges(writer, [.. Ranges(entries)]);
        WriteBeyondBasic(writer, [.. entries.Where(entry => entry.CodePoint >= 0x10000)]);
        writer.Write("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"u8);
        return writer.Written.ToArray();
    }

    private static IEnumerable<(ushort First, ushort Last)> Ranges((ushort Code, int CodePoint)[] entries)
    {
        var codes = entries.Where(entry => entry.CodePoint < 0x10000).Select(entry => entry.Code).ToArray();
        for (var start = 0; start < codes.Length;)
        {
            var end = start;
            // A range may not cross from one high byte to the next.
            while (end + 1 < codes.Length && codes[end + 1] == codes[end] + 1 && codes[end + 1] >> 8 == codes[start] >> 8)
            {
                end++;
            }

            yield return (codes[start], codes[end]);
            start = end + 1;
        }
    }

    private static void WriteRanges(ByteWriter writer, (ushort First, ushort Last)[] ranges)
    {
        foreach (var section in ranges.Chunk(MostInSection))
        {
            writer.Integer(section.Length);
            writer.Write(" beginbfrange\n"u8);
            foreach (var (first, last) in section)
            {
                writer.Hex4(first);
                writer.Hex4(last);
                writer.Hex4(first);
                writer.Byte((byte)'\n');
            }

            writer.Write("endbfrange\n"u8);
        }
    }

    private static void WriteBeyondBasic(ByteWriter writer, (ushort Code, int CodePoint)[] entries)
    {
        foreach (var section in entries.Chunk(MostInSection))
        {
            writer.Integer(section.Length);
            writer.Write(" beginbfchar\n"u8);
            foreach (var (code, codePoint) in section)
            {
                writer.Hex4(code);
                writer.HexString(System.Text.Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(codePoint)));
                writer.Byte((byte)'\n');
            }

            writer.Write("endbfchar\n"u8);
        }
    }
}
