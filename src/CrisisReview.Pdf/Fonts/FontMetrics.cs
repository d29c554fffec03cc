using System.Text;
using static CrisisReview.Pdf.Fonts.FontFile;

namespace CrisisReview.Pdf.Fonts;

/// <summary>A face's own measures, in thousandths of the type size. Descent is negative.</summary>
public sealed record FontMetrics(
    string PostScriptName,
    int Ascent,
    int Descent,
    int CapHeight,
    int Weight,
    double ItalicAngle,
    int Left,
    int Bottom,
    int Right,
    int Top)
{
    internal static FontMetrics Read(FontFile file)
    {
        var head = file.Table("head").Span;
        var hhea = file.Table("hhea").Span;
        var os2 = file.Table("OS/2").Span;
        var unitsPerEm = Unsigned(head, 18);
        if (unitsPerEm == 0)
        {
            throw new FontFormatException("The font's 'head' says an em of 0 units.");
        }

        int Scaled(short units) => (int)Math.Round(units * 1000.0 / unitsPerEm);
        var ascent = Scaled(Signed(hhea, 4));
        var hasCapHeight = Unsigned(os2, 0) >= 2 && os2.Length >= 90;
        return new FontMetrics(
            PostScriptNameIn(file.Table("name").Span),
            ascent,
            Scaled(Signed(hhea, 6)),
            hasCapHeight ? Scaled(Signed(os2, 88)) : ascent,
            Unsigned(os2, 4),
            (int)Long(file.Table("post").Span, 4) / 65536.0,
            Scaled(Signed(head, 36)),
            Scaled(Signed(head, 38)),
            Scaled(Signed(head, 40)),
            Scaled(Signed(head, 42)));
    }

    private static string PostScriptNameIn(ReadOnlySpan<byte> table)
    {
        const int postScriptName = 6;
        // Of a PostScript name; the table may say more.
        const int LongestName = 63;
        var strings = table[Unsigned(table, 4)..];
        for (var i = 0; i < Unsigned(table, 2); i++)
        {
            var entry = table.Slice(6 + 12 * i, 12);
            if (Unsigned(entry, 6) == postScriptName)
            {
                var bytes = strings.Slice(Unsigned(entry, 10), Unsigned(entry, 8));
                var name = Unsigned(entry, 0) == 1 ? Encoding.ASCII.GetString(bytes) : Encoding.BigEndianUnicode.GetString(bytes);
                return string.Concat(name.Where(c => char.IsAsciiLetterOrDigit(c) || c == '-').Take(LongestName));
            }
        }

        return "Embedded";
    }
}
