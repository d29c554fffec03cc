using System.Buffers.Binary;
using CrisisReview.Pdf.Bytes;

namespace CrisisReview.Pdf.Fonts;

/// <summary>Writes the TrueType file of a subset: only the tables a PDF reader needs, no hinting.</summary>
internal static class SubsetFile
{
    private const int ChecksumAdjustment = 8;
    private const int LocationFormat = 50;
    private const int HintingLimits = 14;

    public static byte[] Build(TrueTypeFont font, SubsetGlyphs glyphs)
    {
        using var glyf = new ByteWriter(16384);
        var offsets = CopyOutlines(font, glyphs, glyf);
        var shortOffsets = glyf.Length < 0x20000;
        (string Tag, byte[] Bytes)[] tables =
        [
            ("glyf", glyf.Written.ToArray()),
            ("head", Head(font, shortOffsets)),
            ("hhea", HorizontalHeader(font, glyphs.OldNumbers.Count)),
            ("hmtx", HorizontalMetrics(font, glyphs)),
            ("loca", Locations(offsets, shortOffsets)),
            ("maxp", Maxima(font, glyphs.OldNumbers.Count)),
        ];
        return Assemble(tables);
    }

    private static int[] CopyOutlines(TrueTypeFont font, SubsetGlyphs glyphs, ByteWriter glyf)
    {
        var offsets = new int[glyphs.OldNumbers.Count + 1];
        for (var i = 0; i < glyphs.OldNumbers.Count; i++)
        {
            font.Outlines.CopyUnhinted(glyphs.OldNumbers[i], glyphs, glyf);
            if (glyf.Length % 2 == 1)
            {
                glyf.Byte(0);
            }

            offsets[i + 1] = glyf.Length;
        }

        return offsets;
    }

    private static byte[] Head(TrueTypeFont font, bool shortOffsets)
    {
        var head = font.File.Table("head").ToArray();
        BinaryPrimitives.WriteUInt32BigEndian(head.AsSpan(ChecksumAdjustment), 0);
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(LocationFormat), (short)(shortOffsets ? 0 : 1));
        return head;
    }

    private static byte[] HorizontalHeader(TrueTypeFont font, int glyphs)
    {
        var hhea = font.File.Table("hhea").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(hhea.AsSpan(34), (ushort)glyphs);
        return hhea;
    }

    private static byte[] HorizontalMetrics(TrueTypeFont font, SubsetGlyphs glyphs)
    {
        var hmtx = font.File.Table("hmtx").Span;
        var described = FontFile.Unsigned(font.File.Table("hhea").Span, 34);
        var metrics = new byte[4 * glyphs.OldNumbers.Count];
        for (var i = 0; i < glyphs.OldNumbers.Count; i++)
        {
            var old = glyphs.OldNumbers[i];
            var target = metrics.AsSpan(4 * i, 4);
            hmtx.Slice(4 * Math.Min(old, described - 1), 2).CopyTo(target);
            var bearing = old < described ? 4 * old + 2 : 4 * described + 2 * (old - described);
            hmtx.Slice(bearing, 2).CopyTo(target[2..]);
        }

        return metrics;
    }

    private static byte[] Locations(int[] offsets, bool shortOffsets)
    {
        var loca = new byte[offsets.Length * (shortOffsets ? 2 : 4)];
        for (var i = 0; i < offsets.Length; i++)
        {
            if (shortOffsets)
            {
                BinaryPrimitives.WriteUInt16BigEndian(loca.AsSpan(2 * i), (ushort)(offsets[i] / 2));
            }
            else
            {
                BinaryPrimitives.WriteInt32BigEndian(loca.AsSpan(4 * i), offsets[i]);
            }
        }

        return loca;
    }

    private static byte[] Maxima(TrueTypeFont font, int glyphs)
    {
        var maxp = font.File.Table("maxp").ToArray();
        BinaryPrimitives.WriteUInt16BigEndian(maxp.AsSpan(4), (ushort)glyphs);
        // maxZones, twilight points, storage, functions, instructions, stack, instruction size: there is no program left to need them.
        maxp.AsSpan(HintingLimits, 14).Clear();
        maxp[HintingLimits + 1] = 1;
        return maxp;
    }

    private static byte[] Assemble((string Tag, byte[] Bytes)[] tables)
    {
        var length = 12 + 16 * tables.Length;
        foreach (var (_, bytes) in tables)
        {
            length += Padded(bytes.Length);
        }

        var file = new byte[length];
        BinaryPrimitives.WriteUInt32BigEndian(file, 0x00010000);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(4), (ushort)tables.Length);
        // The search range of six tables: the largest power of two not above, its logarithm, the rest.
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(6), 64);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(8), 2);
        BinaryPrimitives.WriteUInt16BigEndian(file.AsSpan(10), 32);
        var (entry, offset, head) = (12, 12 + 16 * tables.Length, 0);
        foreach (var (tag, bytes) in tables)
        {
            bytes.AsSpan().CopyTo(file.AsSpan(offset));
            System.Text.Encoding.ASCII.GetBytes(tag, file.AsSpan(entry));
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(entry + 4), Checksum(file.AsSpan(offset, Padded(bytes.Length))));
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 8), offset);
            BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(entry + 12), bytes.Length);
            head = tag == "head" ? offset : head;
            (entry, offset) = (entry + 16, offset + Padded(bytes.Length));
        }

        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(head + ChecksumAdjustment), 0xB1B0AFBA - Checksum(file));
        return file;
    }

    private static int Padded(int length) => (length + 3) & ~3;

    private static uint Checksum(ReadOnlySpan<byte> padded)
    {
        var sum = 0u;
        for (var i = 0; i < padded.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(padded[i..]);
        }

        return sum;
    }
}
