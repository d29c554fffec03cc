using static CrisisReview.Pdf.Fonts.FontFile;

namespace CrisisReview.Pdf.Fonts;

/// <summary>Which glyph a character has: the font's Unicode cmap, format 12 where it has one, else format 4. Glyph 0 is "none".</summary>
internal sealed class CharacterMap
{
    private readonly ushort[] _basic = new ushort[0x10000];
    private readonly Dictionary<int, int> _supplementary = [];

    public CharacterMap(ReadOnlySpan<byte> table)
    {
        var subtable = table[UnicodeSubtable(table)..];
        if (Unsigned(subtable, 0) == 12)
        {
            ReadGroups(subtable);
        }
        else
        {
            ReadSegments(subtable);
        }
    }

    public ushort this[int character] =>
        character < 0x10000 ? _basic[character] : (ushort)_supplementary.GetValueOrDefault(character);

    private static int UnicodeSubtable(ReadOnlySpan<byte> table)
    {
        var (best, bestFormat) = (-1, 0);
        for (var i = 0; i < Unsigned(table, 2); i++)
        {
            var (platform, encoding) = (Unsigned(table, 4 + 8 * i), Unsigned(table, 6 + 8 * i));
            var offset = (int)Long(table, 8 + 8 * i);
            var format = Unsigned(table, offset);
            var unicode = platform == 0 || (platform == 3 && encoding is 1 or 10);
            if (unicode && format is 4 or 12 && format > bestFormat)
            {
                (best, bestFormat) = (offset, format);
            }
        }

        return best >= 0 ? best : throw new FontFormatException("The font's 'cmap' has no Unicode subtable of format 4 or 12.");
    }

    private void ReadGroups(ReadOnlySpan<byte> subtable)
    {
        var (groups, next) = ((int)Long(subtable, 12), 0);
        for (var i = 0; i < groups; i++)
        {
            var group = subtable.Slice(16 + 12 * i, 12);
            var (first, last, glyph) = ((int)Long(group, 0), (int)Long(group, 4), (int)Long(group, 8));
            if (last > 0x10FFFF || first > last || first < next || glyph < 0 || glyph + (last - first) > ushort.MaxValue)
            {
                throw new FontFormatException($"The font's 'cmap' maps {first:X}-{last:X} to glyph {glyph} and on, which is no range of characters and glyphs after the last one.");
            }

            next = last + 1;

            for (var character = first; character <= last; character++, glyph++)
            {
                Map(character, (ushort)glyph);
            }
        }
    }

    private void ReadSegments(ReadOnlySpan<byte> subtable)
    {
        var (doubled, next) = (Unsigned(subtable, 6), 0);
        for (var i = 0; i < doubled; i += 2)
        {
            var last = Unsigned(subtable, 14 + i);
            var first = Unsigned(subtable, 16 + doubled + i);
            var delta = Unsigned(subtable, 16 + 2 * doubled + i);
            if (first < next && last >= next)
            {
                throw new FontFormatException($"The font's 'cmap' maps {first:X}-{last:X}, which overlaps the range before it.");
            }

            next = last + 1;
            var place = 16 + 3 * doubled + i;
            var offset = Unsigned(subtable, place);
            for (int character = first; character <= last && character != 0xFFFF; character++)
            {
                var glyph = offset == 0 ? character : Unsigned(subtable, place + offset + 2 * (character - first));
                Map(character, glyph == 0 ? (ushort)0 : (ushort)(glyph + delta));
            }
        }
    }

    private void Map(int character, ushort glyph)
    {
        if (character < 0x10000)
        {
            _basic[character] = glyph;
        }
        else
        {
            _supplementary[character] = glyph;
        }
    }
}
