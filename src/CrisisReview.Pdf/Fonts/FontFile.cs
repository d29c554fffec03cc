using System.Buffers.Binary;

namespace CrisisReview.Pdf.Fonts;

/// <summary>The table directory of a TrueType file. All numbers in a font are big-endian.</summary>
internal sealed class FontFile
{
    private const uint TrueType = 0x00010000;
    private const uint AppleTrueType = 0x74727565;

    private readonly ReadOnlyMemory<byte> _file;
    private readonly Dictionary<string, TablePlace> _tables = [];

    public FontFile(ReadOnlyMemory<byte> file)
    {
        _file = file;
        var bytes = file.Span;
        if (bytes.Length < 12 || BinaryPrimitives.ReadUInt32BigEndian(bytes) is not (TrueType or AppleTrueType))
        {
            throw new FontFormatException("The font is not TrueType (it must begin 00 01 00 00). Give a .ttf with glyf outlines; OpenType CFF and collections are not read.");
        }

        var count = Unsigned(bytes, 4);
        for (var i = 0; i < count; i++)
        {
            var entry = bytes.Slice(12 + 16 * i, 16);
            var start = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[8..]);
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(entry[12..]);
            _tables[System.Text.Encoding.ASCII.GetString(entry[..4])] = new TablePlace(start, start + length);
        }
    }

    public ReadOnlyMemory<byte> Table(string tag) =>
        _tables.TryGetValue(tag, out var place)
            ? _file[place.Start..place.End]
            : throw new FontFormatException($"The font has no '{tag}' table. Give a complete TrueType font.");

    public ReadOnlyMemory<byte> TableOrEmpty(string tag) => _tables.TryGetValue(tag, out var place) ? _file[place.Start..place.End] : default;

    public static ushort Unsigned(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    public static short Signed(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadInt16BigEndian(bytes[at..]);

    public static uint Long(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);

    private sealed record TablePlace(int Start, int End);
}
