using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace CrisisReview.Pdf.Tests.Samples;

/// <summary>A small reader of what the writer writes: cross-references, object streams, pages and the texts on them. It checks every offset and length it uses.</summary>
internal sealed partial class PdfFile
{
    private readonly byte[] _bytes;
    private readonly Dictionary<int, PdfObject> _objects = [];

    public PdfFile(ReadOnlySpan<byte> bytes)
    {
        _bytes = bytes.ToArray();
        var tail = Latin(_bytes.AsSpan(Math.Max(0, _bytes.Length - 40)));
        var start = int.Parse(Regex.Match(tail, @"startxref\n(\d+)\n%%EOF\n$").Groups[1].Value, CultureInfo.InvariantCulture);
        var table = ReadAt(start, out _);
        Trailer = table.Text;
        ReadObjects(table.Data);
    }

    /// <summary>The entries of the cross-reference stream.</summary>
    public string Trailer { get; }

    public IReadOnlyDictionary<int, PdfObject> Objects => _objects;

    public PdfObject Root => _objects[Reference(Trailer, "Root")];

    public IReadOnlyList<PdfObject> Pages => [.. Numbers(Regex.Match(_objects[Reference(Root.Text, "Pages")].Text, @"/Kids\[([^\]]*)\]").Groups[1].Value).Select(id => _objects[id])];

    public static int Reference(string dictionary, string key) =>
        int.Parse(Regex.Match(dictionary, $@"/{key} (\d+) 0 R").Groups[1].Value, CultureInfo.InvariantCulture);

    /// <summary>What is written on a page, in the order of writing, with its place from the bottom left corner, without the space that a line is broken at.</summary>
    public IReadOnlyList<PlacedText> Texts(int page)
    {
        var content = _objects[Reference(Pages[page].Text, "Contents")].Data;
        var texts = new List<PlacedText>();
        var (x, y) = (0.0, 0.0);
        foreach (Match match in ContentToken().Matches(Latin(content)))
        {
            if (match.Groups["begin"].Success)
            {
                (x, y) = (0, 0);
            }
            else if (match.Groups["x"].Success)
            {
                x += double.Parse(match.Groups["x"].Value, CultureInfo.InvariantCulture);
                y += double.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
            }
            else
            {
                texts.Add(new PlacedText(x, y, Text(match.Groups["text"].Value).TrimEnd(' ')));
            }
        }

        return texts;
    }

    public string AllText() => string.Join('\n', Pages.SelectMany((_, page) => Texts(page)).Select(text => text.Text));

    private static string Text(string literal)
    {
        var bytes = Regex.Replace(literal, @"\\(r|.)", match => match.Groups[1].Value == "r" ? "\r" : match.Groups[1].Value, RegexOptions.Singleline);
        return Encoding.BigEndianUnicode.GetString(Encoding.Latin1.GetBytes(bytes));
    }

    private static IEnumerable<int> Numbers(string references) =>
        Regex.Matches(references, @"(\d+) 0 R").Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));

    private static string Latin(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);

    private void ReadObjects(byte[] table)
    {
        Assert.Equal(0, table.Length % 8);
        var packed = new List<(int Id, int Stream, int Index)>();
        var entry = table[1..8];
        for (var id = 1; id < table.Length / 8; id++)
        {
            // The predictor "up": each row is what it adds to the row above.
            Assert.Equal(2, table[8 * id]);
            for (var i = 0; i < 7; i++)
            {
                entry[i] += table[8 * id + 1 + i];
            }

            var place = BinaryPrimitives.ReadInt32BigEndian(entry.AsSpan(1));
            if (entry[0] == 1)
            {
                _objects[id] = ReadAt(place, out var found);
                Assert.Equal(id, found);
            }
            else
            {
                Assert.Equal(2, entry[0]);
                packed.Add((id, place, BinaryPrimitives.ReadUInt16BigEndian(entry.AsSpan(5))));
            }
        }

        foreach (var (id, stream, index) in packed)
        {
            _objects[id] = Unpack(_objects[stream], id, index);
        }
    }

    private static PdfObject Unpack(PdfObject stream, int id, int index)
    {
        var text = Latin(stream.Data);
        var first = stream.Number("First");
        var numbers = text[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(2 * stream.Number("N"), numbers.Length);
        Assert.Equal(id, numbers[2 * index]);
        var end = 2 * index + 3 < numbers.Length ? first + numbers[2 * index + 3] : text.Length;
        return new PdfObject(text[(first + numbers[2 * index + 1])..end].Trim(), []);
    }

    private PdfObject ReadAt(int offset, out int id)
    {
        var head = Regex.Match(Latin(_bytes.AsSpan(offset, Math.Min(2000, _bytes.Length - offset))), @"^(\d+) 0 obj\n(<<.*?>>)\nstream\n", RegexOptions.Singleline);
        Assert.True(head.Success, $"No stream object begins at byte {offset}.");
        id = int.Parse(head.Groups[1].Value, CultureInfo.InvariantCulture);
        var found = new PdfObject(head.Groups[2].Value, []);
        var data = _bytes.AsSpan(offset + head.Length, found.Number("Length"));
        Assert.StartsWith("\nendstream\nendobj\n", Latin(_bytes.AsSpan(offset + head.Length + data.Length, 18)), StringComparison.Ordinal);
        return found with { Data = found.Text.Contains("/FlateDecode", StringComparison.Ordinal) ? Inflate(data.ToArray()) : data.ToArray() };
    }

    /// <summary>Also compares the checksum at the end, which is what tells a whole stream from a cut one.</summary>
    private static byte[] Inflate(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var result = new MemoryStream();
        zlib.CopyTo(result);
        var (a, b) = (1u, 0u);
        foreach (var value in result.ToArray())
        {
            a = (a + value) % 65521;
            b = (b + a) % 65521;
        }

        Assert.Equal((b << 16) | a, BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(data.Length - 4)));
        return result.ToArray();
    }

    [GeneratedRegex(@"(?<begin>\bBT\n)|(?<x>-?[\d.]+) (?<y>-?[\d.]+) Td|\((?<text>(?:\\.|[^\\)])*)\)Tj", RegexOptions.Singleline)]
    private static partial Regex ContentToken();
}
