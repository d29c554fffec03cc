using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Fonts;

/// <summary>The ToUnicode map: which text a code stands for, so that what is copied or searched is what was written.</summary>
internal static class UnicodeMap
{
    /// <summary>Readers need not accept more mappings in one section.</summary>
    private const int MostInSection = 100;

    public static byte[] Of(CodedCharacter[] entries)
    {
        using var writer = new ByteWriter();
        writer.Write("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"u8);
        writer.Write("/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"u8);
        writer.Write("1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"u8);
        WriteRanges(writer, entries);
        WriteBeyondBasic(writer, entries);
        writer.Write("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"u8);
        return writer.Written.ToArray();
    }

    private static void WriteRanges(ByteWriter writer, CodedCharacter[] entries)
    {
        // First and last of each range, one after the other.
        var ends = new List<int>();
        foreach (var entry in entries)
        {
            if (entry.CodePoint >= 0x10000)
            {
                continue;
            }

            // A range may not cross from one high byte to the next.
            if (ends.Count > 0 && entry.Code == ends[^1] + 1 && entry.Code >> 8 == ends[^1] >> 8)
            {
                ends[^1] = entry.Code;
            }
            else
            {
                ends.Add(entry.Code);
                ends.Add(entry.Code);
            }
        }

        for (var first = 0; first < ends.Count; first += 2 * MostInSection)
        {
            WriteRanges(writer, ends, first, Math.Min(ends.Count, first + 2 * MostInSection));
        }
    }

    private static void WriteRanges(ByteWriter writer, List<int> ends, int from, int to)
    {
        writer.Integer((to - from) / 2);
        writer.Write(" beginbfrange\n"u8);
        for (var i = from; i < to; i += 2)
        {
            writer.Hex4((ushort)ends[i]);
            writer.Hex4((ushort)ends[i + 1]);
            writer.Hex4((ushort)ends[i]);
            writer.Byte((byte)'\n');
        }

        writer.Write("endbfrange\n"u8);
    }

    private static void WriteBeyondBasic(ByteWriter writer, CodedCharacter[] entries)
    {
        var beyond = new List<int>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i].CodePoint >= 0x10000)
            {
                beyond.Add(i);
            }
        }

        for (var first = 0; first < beyond.Count; first += MostInSection)
        {
            var count = Math.Min(MostInSection, beyond.Count - first);
            writer.Integer(count);
            writer.Write(" beginbfchar\n"u8);
            for (var i = first; i < first + count; i++)
            {
                var entry = entries[beyond[i]];
                writer.Hex4(entry.Code);
                writer.HexString(System.Text.Encoding.BigEndianUnicode.GetBytes(char.ConvertFromUtf32(entry.CodePoint)));
                writer.Byte((byte)'\n');
            }

            writer.Write("endbfchar\n"u8);
        }
    }
}
