using System.IO.Compression;

namespace CrisisReview.Pdf.Bytes;

/// <summary>Compression with the zlib header and checksum that the PDF filter FlateDecode asks for. The same data gives the same bytes on every machine with the same
/// release of .NET, which brings its own zlib; another release may compress differently.</summary>
internal static class Flate
{
    public static void Deflate(ReadOnlySpan<byte> data, ByteWriter into)
    {
        if (data.IsEmpty)
        {
            // The framework writes nothing at all for nothing, which is no zlib stream: header, one empty block, checksum 1.
            into.Write([0x78, 0x9C, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01]);
            return;
        }

        using var target = new ByteWriterStream(into);
        using var zlib = new ZLibStream(target, CompressionLevel.Optimal, leaveOpen: true);
        zlib.Write(data);
    }

    public static byte[] Deflate(ReadOnlySpan<byte> data)
    {
        using var writer = new ByteWriter(data.Length / 2 + 64);
        Deflate(data, writer);
        return writer.Written.ToArray();
    }
}
