using System.IO.Compression;

namespace CrisisReview.Pdf.Bytes;

/// <summary>Compression with the zlib header and checksum that the PDF filter FlateDecode asks for.</summary>
internal static class Flate
{
    public static void Deflate(ReadOnlySpan<byte> data, ByteWriter into)
    {
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
