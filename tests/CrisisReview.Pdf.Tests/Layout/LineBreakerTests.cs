using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Pdf.Tests.Layout;

public class LineBreakerTests
{
    private static readonly Gen<string> Words =
        from words in Gen.Elements("a", "of", "customer", "re-order", "either/or", "12 %", "−5", "x\ny", "Straßenbahn", "€", "\u00A0", "antidisestablishmentarianism").NonEmptyListOf()
        from gaps in Gen.Elements(" ", "  ", "\t", "\n", "").ListOf(words.Count)
        select string.Concat(words.Zip(gaps, (word, gap) => word + gap));

    [Fact]
    public void No_line_is_wider_than_its_box() =>
        Prop.ForAll(Words.ToArbitrary(), Gen.Choose(15, 300).ToArbitrary(), (text, width) =>
            All(Wrap(text, width)).All(line => line.Width <= width + 0.001)).QuickCheckThrowOnFailure();

    [Fact]
    public void The_lines_together_are_the_text_without_its_white_space() =>
        Prop.ForAll(Words.ToArbitrary(), Gen.Choose(15, 300).ToArbitrary(), (text, width) =>
            Squeeze(string.Concat(LinesOf(Wrap(text, width)))) == Squeeze(text)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_line_is_as_wide_as_its_text_and_begins_and_ends_with_ink() =>
        Prop.ForAll(Words.ToArbitrary(), Gen.Choose(15, 300).ToArbitrary(), (text, width) =>
        {
            var wrapped = Wrap(text, width);
            return LinesOf(wrapped).Zip(All(wrapped)).All(pair =>
                Math.Abs(Samples.Fonts.Regular.WidthOf(pair.First, 10) - pair.Second.Width) < 1e-6 && pair.First.Trim(' ', '\n') == pair.First);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_word_would_not_have_fitted() =>
        Prop.ForAll(Gen.Elements("a", "of", "customer", "revenue").NonEmptyListOf().ToArbitrary(), Gen.Choose(60, 300).ToArbitrary(), (words, width) =>
        {
            var lines = LinesOf(Wrap(string.Join(' ', words), width));
            return lines.Zip(lines.Skip(1)).All(pair => Samples.Fonts.Regular.WidthOf($"{pair.First} {pair.Second.Split(' ')[0]}", 10) > width);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("one two", 100, "one two")]
    [InlineData("one two", 25, "one|two")]
    [InlineData("one\ntwo\n\nthree", 100, "one|two||three")]
    [InlineData("one\r\ntwo\rthree", 100, "one|two|three")]
    [InlineData("  lead and trail  ", 100, "lead and trail")]
    [InlineData("re-order", 30, "re-|order")]
    [InlineData("n −5", 15, "n|−5")]
    [InlineData("a-5 b-6", 20, "a-5|b-6")]
    [InlineData("12\u00A0km far", 30, "12\u00A0km|far")]
    [InlineData("soft\u00ADhyphen", 100, "softhyphen")]
    [InlineData("", 100, "")]
    [InlineData("   ", 100, "")]
    public void Lines_break_where_a_reader_expects(string text, double width, string lines) =>
        Assert.Equal(lines, string.Join('|', LinesOf(Wrap(text, width))));

    [Fact]
    public void A_word_too_long_for_a_line_goes_on_in_the_next()
    {
        // W is 931 thousandths wide: ten to a line of 94 points at size 10.
        var lines = LinesOf(Wrap("an " + new string('W', 10_000), 94));

        Assert.Equal("an", lines[0]);
        Assert.All(lines.Skip(1), line => Assert.Equal(10, line.Length));
        Assert.Equal(1001, lines.Length);
    }

    [Fact]
    public void A_character_wider_than_the_box_has_a_line_of_its_own() =>
        Assert.Equal(["W", "W"], LinesOf(Wrap("WW", 1)));

    [Fact]
    public void Runs_of_different_faces_break_as_one_text()
    {
        var text = RichText.Of("Margin falls by ", TextRun.Strong("twelve per"), TextRun.Italic(""), TextRun.Strong(" cent"), ", or more");

        Assert.Equal(["Margin falls by", "twelve per cent,", "or more"], LinesOf(new WrappedText(text, Samples.Fonts.Style.Body with { Size = 10 }, Samples.Fonts.Style, 86)));
    }

    [Theory]
    [InlineData("short", 1, "short")]
    [InlineData("one two three four five six", 1, "one two…")]
    [InlineData("one two three four five six", 2, "one two|three four…")]
    [InlineData("WWWWWWWWWW", 1, "WWWWW…")]
    public void A_label_too_long_for_its_place_ends_with_an_ellipsis(string text, int lines, string shown) =>
        Assert.Equal(shown, string.Join('|', LinesOf(Samples.Fonts.Style.Label(text, Samples.Fonts.Style.Body with { Size = 10 }, 56, lines))));

    [Fact]
    public void A_label_keeps_to_its_lines_and_its_width_whatever_its_text() =>
        Prop.ForAll(Words.ToArbitrary(), Gen.Choose(30, 200).ToArbitrary(), Gen.Choose(1, 3).ToArbitrary(), (text, width, most) =>
        {
            var label = Samples.Fonts.Style.Label(text, Samples.Fonts.Style.Body with { Size = 10 }, width, most);
            return label.LineCount <= most && label.WidestLine <= width + 0.001;
        }).QuickCheckThrowOnFailure();

    private static WrappedText Wrap(string text, double width) => new(text, Samples.Fonts.Style.Body with { Size = 10 }, Samples.Fonts.Style, width);

    private static TextLine[] All(WrappedText text) => [.. Enumerable.Range(0, text.LineCount).Select(text.LineAt)];

    private static string[] LinesOf(WrappedText text) => [.. Enumerable.Range(0, text.LineCount).Select(line => text[line].ToString())];

    private static string Squeeze(string text) => string.Concat(text.Where(character => character is not (' ' or '\t' or '\n')));
}
