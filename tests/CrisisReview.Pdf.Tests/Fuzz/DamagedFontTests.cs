using System.Buffers.Binary;
using System.Diagnostics;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Fonts;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Fuzz;

/// <summary>A font with wrong bytes is used or refused by <see cref="FontFormatException"/>; nothing else happens, and soon.</summary>
public class DamagedFontTests
{
    private const int Seed = 20261121;
    private static readonly byte[] Sound = Samples.Fonts.Bytes("400Regular/NotoSans_400Regular.ttf");
    private static readonly string[] Tables = ["cmap", "glyf", "head", "hhea", "hmtx", "loca", "maxp", "name", "OS/2", "post"];

    [Fact]
    public void Wrong_bytes_anywhere_in_the_tables_are_survived()
    {
        var random = new Random(Seed);
        var refused = 0;
        for (var i = 0; i < 1000; i++)
        {
            var font = Sound.ToArray();
            var table = TableIn(font, Tables[random.Next(Tables.Length)]);
            // Most of what can mislead a reader stands at the beginning of a table.
            var reach = random.Next(2) == 0 ? Math.Min(table.Length, 64) : table.Length;
            for (var change = random.Next(1, 9); change > 0; change--)
            {
                table[random.Next(reach)] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
            }

            refused += Survives(font) ? 0 : 1;
        }

        Assert.InRange(refused, 1, 999);
    }

    [Fact]
    public void A_wrong_directory_of_tables_is_survived()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 1000; i++)
        {
            var font = Sound.ToArray();
            font[random.Next(4, 12 + 16 * BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)))] = (byte)random.Next(256);
            Survives(font);
        }
    }

    [Fact]
    public void A_font_cut_short_whose_tables_are_moved_into_what_is_left_is_survived()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 500; i++)
        {
            var font = Sound.AsSpan(0, random.Next(400, 40_000)).ToArray();
            for (var table = 0; table < BinaryPrimitives.ReadUInt16BigEndian(font.AsSpan(4)); table++)
            {
                var start = random.Next(font.Length);
                BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(12 + 16 * table + 8), start);
                BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(12 + 16 * table + 12), random.Next(font.Length - start));
            }

            Survives(font);
        }
    }

    [Fact]
    public void Ranges_of_characters_that_overlap_are_refused_before_they_are_gone_through()
    {
        // 40 000 groups of format 12, each of all characters.
        var cmap = new byte[12 + 16 + 12 * 40_000];
        ReadOnlySpan<ushort> head = [0, 1, 3, 10, 0, 12, 12];
        for (var i = 0; i < head.Length; i++)
        {
            BinaryPrimitives.WriteUInt16BigEndian(cmap.AsSpan(2 * i), head[i]);
        }

        BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(24), 40_000);
        for (var group = 0; group < 40_000; group++)
        {
            BinaryPrimitives.WriteInt32BigEndian(cmap.AsSpan(28 + 12 * group + 4), 0xFFFF);
        }

        Assert.Throws<FontFormatException>(() => new CharacterMap(cmap));
    }

    /// <summary>True where a document could be made with the font.</summary>
    private static bool Survives(byte[] bytes)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            var font = TrueTypeFont.Parse(bytes);
            var style = new StyleSheet(new FontFamily(font, font, font));
            new ReportPages(Demo.Info, style, [new Paragraph("Ab é ệ Жω€ 12 北 💶 \u0301")]).Render();
            return true;
        }
        catch (FontFormatException)
        {
            return false;
        }
        finally
        {
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"A damaged font took {watch.Elapsed}.");
        }
    }

    private static Span<byte> TableIn(byte[] font, string tag)
    {
        for (var entry = 12; ; entry += 16)
        {
            if (System.Text.Encoding.ASCII.GetString(font, entry, 4) == tag)
            {
                return font.AsSpan(BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 8)), BinaryPrimitives.ReadInt32BigEndian(font.AsSpan(entry + 12)));
            }
        }
    }
}
