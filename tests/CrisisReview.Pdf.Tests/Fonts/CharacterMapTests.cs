using System.Buffers.Binary;
using CrisisReview.Pdf.Fonts;

namespace CrisisReview.Pdf.Tests.Fonts;

public class CharacterMapTests
{
    [Fact]
    public void Format_4_maps_by_difference_and_by_list()
    {
        // Segments: A-C by difference to 10-12; a-b by a list (7, 0); the end.
        ushort[] subtable =
        [
            4, 44, 0, 6, 0, 0, 0,
            'C', 'b', 0xFFFF, 0,
            'A', 'a', 0xFFFF,
            unchecked((ushort)(10 - 'A')), 2, 1,
            0, 4, 0,
            7, 0,
        ];

        var map = new CharacterMap(Table(3, 1, Words(subtable)));

        Assert.Equal([10, 11, 12, 0], "ABCD".Select(character => map[character]));
        Assert.Equal([9, 0], "ab".Select(character => map[character]));
        Assert.Equal(0, map[0xFFFF]);
    }

    [Fact]
    public void Format_12_maps_beyond_the_basic_plane()
    {
        ushort[] subtable = [12, 0, 0, 40, 0, 0, 0, 2, 0, 'A', 0, 'B', 0, 5, 1, 0xF4B6, 1, 0xF4B7, 0, 90];

        var map = new CharacterMap(Table(3, 10, Words(subtable)));

        Assert.Equal([5, 6], "AB".Select(character => map[character]));
        Assert.Equal((90, 91, 0), (map[0x1F4B6], map[0x1F4B7], map[0x1F4B8]));
    }

    [Fact]
    public void A_map_without_Unicode_is_refused() =>
        Assert.Throws<FontFormatException>(() => new CharacterMap(Table(1, 0, Words([0, 0, 0]))));

    [Fact]
    public void A_range_beyond_Unicode_is_refused()
    {
        var table = Table(3, 10, Words([12, 0, 0, 28, 0, 0, 0, 1, 0, 0, 0x7FFF, 0xFFFF, 0, 0]));

        Assert.Contains("no range", Assert.Throws<FontFormatException>(() => new CharacterMap(table)).Message, StringComparison.Ordinal);
    }

    private static byte[] Table(ushort platform, ushort encoding, byte[] subtable) => [.. Words([0, 1, platform, encoding, 0, 12]), .. subtable];

    private static byte[] Words(ushort[] words)
    {
        var bytes = new byte[2 * words.Length];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(2 * i), words[i]);
        }

        return bytes;
    }
}
