using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CrisisReview.Pdf.Fonts;

namespace CrisisReview.Pdf.Tests.Fonts;

public class FontSubsetTests
{
    [Fact]
    public void A_subset_holds_the_box_the_glyphs_asked_for_and_the_parts_of_composites()
    {
        var font = Samples.Fonts.Regular;
        var glyphs = new SubsetGlyphs(font, "éA".Select(character => (int)font.GlyphOf(character)));

        Assert.Equal(0, glyphs.OldNumbers[0]);
        Assert.Equal(new int[] { font.GlyphOf('A'), font.GlyphOf('é') }.Order(), glyphs.OldNumbers.Skip(1).Take(2));
        Assert.Equal(font.GlyphOf('e'), glyphs.OldNumbers[3]);
        Assert.Equal(5, glyphs.OldNumbers.Count);
    }

    [Fact]
    public void A_missing_character_shows_the_box_by_a_glyph_that_is_not_number_0()
    {
        var font = Samples.Fonts.Regular;
        var glyphs = new SubsetGlyphs(font, [font.GlyphOf('A'), font.GlyphOf('北')]);

        Assert.Equal([0, 0, font.GlyphOf('A')], glyphs.OldNumbers);
        Assert.Equal(1, glyphs.NewNumber(0));
    }

    [Fact]
    public void Composites_point_at_the_new_numbers_and_no_glyph_keeps_instructions()
    {
        var font = Samples.Fonts.Regular;
        var glyphs = new SubsetGlyphs(font, "éA".Select(character => (int)font.GlyphOf(character)));
        var file = new FontFile(SubsetFile.Build(font, glyphs));
        var outlines = new GlyphOutlines(file.Table("loca"), file.Table("glyf"), longOffsets: false);
        var parts = new List<int>();

        outlines.AddComponents(glyphs.NewNumber(font.GlyphOf('é')), parts.Add);
        var simple = outlines.Outline(glyphs.NewNumber(font.GlyphOf('A')));
        var contours = FontFile.Signed(simple, 0);

        Assert.Equal([3, 4], parts);
        Assert.Equal(2, contours);
        Assert.Equal(0, FontFile.Unsigned(simple, 10 + 2 * contours));
    }

    [Fact]
    public void The_file_has_only_the_tables_a_reader_needs_and_a_true_checksum()
    {
        var font = Samples.Fonts.Regular;
        var file = SubsetFile.Build(font, new SubsetGlyphs(font, [font.GlyphOf('A')]));
        var sum = 0u;
        for (var i = 0; i < file.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(i));
        }

        Assert.Equal(0xB1B0AFBA, sum);
        Assert.Equal(6, FontFile.Unsigned(file, 4));
        Assert.Equal("glyf head hhea hmtx loca maxp", string.Join(' ', Enumerable.Range(0, 6).Select(i => Encoding.ASCII.GetString(file, 12 + 16 * i, 4))));
        Assert.True(file.Length < 1000, $"Two glyphs take {file.Length} bytes.");
    }

    [Fact]
    public void The_same_characters_in_another_order_share_one_subset()
    {
        var font = Samples.Fonts.Regular;

        Assert.Same(font.SubsetFor(SetOf("abc")), font.SubsetFor(SetOf("cabba")));
        Assert.NotSame(font.SubsetFor(SetOf("abc")), font.SubsetFor(SetOf("ab")));
    }

    [Fact]
    public void Widths_are_written_in_runs_of_neighbouring_codes()
    {
        var subset = Samples.Fonts.Regular.SubsetFor(SetOf("AB i"));

        Assert.Equal("[32[260]65[639 650]105[258]]", Encoding.ASCII.GetString(subset.Widths));
    }

    [Fact]
    public void The_map_to_text_keeps_apart_what_shares_a_glyph_and_reaches_beyond_the_basic_plane()
    {
        var set = SetOf("abc \u00A0");
        var code = set.CodeOf(0x1F4B6);
        var map = Inflate(Samples.Fonts.Regular.SubsetFor(set).ToUnicode);

        Assert.Equal(0xD800, code);
        Assert.Contains("3 beginbfrange\n<0020><0020><0020>\n<0061><0063><0061>\n<00A0><00A0><00A0>\nendbfrange", map, StringComparison.Ordinal);
        Assert.Contains("1 beginbfchar\n<D800><D83DDCB6>\nendbfchar", map, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0xFEFF)]
    [InlineData(0xFFFE)]
    [InlineData(0xFFFF)]
    [InlineData(0xD83D)]
    public void What_may_not_be_in_a_text_becomes_the_replacement_character(int character) =>
        Assert.Equal(0xFFFD, new CharacterSet().CodeOf(character));

    private static CharacterSet SetOf(string text)
    {
        var set = new CharacterSet();
        foreach (var rune in text.EnumerateRunes())
        {
            set.CodeOf(rune.Value);
        }

        return set;
    }

    private static string Inflate(byte[] data)
    {
        using var zlib = new ZLibStream(new MemoryStream(data), CompressionMode.Decompress);
        using var reader = new StreamReader(zlib);
        return reader.ReadToEnd();
    }
}
