using CrisisReview.Pdf.Fonts;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Pdf.Tests.Fonts;

public class TrueTypeFontTests
{
    private static readonly byte[] File = Samples.Fonts.Bytes("400Regular/NotoSans_400Regular.ttf");

    [Theory]
    [InlineData(' ', 260)]
    [InlineData('i', 258)]
    [InlineData('0', 572)]
    [InlineData('9', 572)]
    [InlineData('A', 639)]
    [InlineData('€', 572)]
    public void A_character_has_the_advance_of_the_printed_face(char character, int thousandths) =>
        Assert.Equal(thousandths, Samples.Fonts.Regular.AdvanceOf(character));

    [Fact]
    public void A_line_is_as_wide_as_its_characters_together() =>
        // (639 + 260 + 572 + 258) / 1000 × 10 points
        Assert.Equal(17.29, Samples.Fonts.Regular.WidthOf("A 0i", 10), 9);

    [Fact]
    public void Metrics_are_those_of_the_face()
    {
        var metrics = Samples.Fonts.Italic.Metrics;

        Assert.Equal("NotoSans-Italic", metrics.PostScriptName);
        Assert.Equal((1069, -293, 714, 400), (metrics.Ascent, metrics.Descent, metrics.CapHeight, metrics.Weight));
        Assert.Equal(-12, metrics.ItalicAngle, 1);
    }

    [Theory]
    [InlineData('A', true)]
    [InlineData('ệ', true)]
    [InlineData('Ж', true)]
    [InlineData('北', false)]
    [InlineData(0x1F4B6, false)]
    public void A_face_knows_which_characters_it_has(int character, bool has) => Assert.Equal(has, Samples.Fonts.Regular.Has(character));

    [Fact]
    public void What_is_no_TrueType_font_is_refused()
    {
        Assert.Throws<FontFormatException>(() => TrueTypeFont.Parse(default));
        Assert.Throws<FontFormatException>(() => TrueTypeFont.Parse("OTTO and more bytes"u8.ToArray()));
        Assert.Throws<FontFormatException>(() => TrueTypeFont.Parse(new byte[100]));
    }

    [Fact]
    public void A_font_without_a_table_is_refused_by_the_name_of_the_table()
    {
        var file = File.ToArray();
        var entry = file.AsSpan().IndexOf("glyf"u8);
        file[entry] = (byte)'x';

        Assert.Contains("'glyf'", Assert.Throws<FontFormatException>(() => TrueTypeFont.Parse(file)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_font_cut_short_anywhere_is_refused() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(
            Gen.Choose(0, File.Length - 1).ToArbitrary(),
            length => Assert.Throws<FontFormatException>(() => TrueTypeFont.Parse(File.AsMemory(0, length)))));
}
