using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Layout;

public class HostileTextTests
{
    public static TheoryData<string> Names => [.. HostileTexts.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_paragraph_shows_every_character_it_was_given(string name)
    {
        var text = HostileTexts.All[name];

        var file = new PdfFile((Demo.Pages([new Paragraph(text)]) with { Header = _ => null, Footer = _ => null }).Render().Bytes.Span);

        Assert.Equal(Squeeze(Shown(text)), Squeeze(file.AllText()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_block_takes_any_text(string name)
    {
        var file = new PdfFile(Demo.Pages(EveryBlock(HostileTexts.All[name])).Render().Bytes.Span);

        Assert.NotEmpty(file.Pages);
        Assert.All(Enumerable.Range(0, file.Pages.Count), page => file.Texts(page));
    }

    [Fact]
    public void Characters_that_the_face_lacks_are_counted()
    {
        var missing = (Demo.Pages([new Paragraph("ab北c北💶")])).Render().MissingGlyphs;

        Assert.Equal(3, missing.Count);
        Assert.Equal(['北', 0x1F4B6], missing.CodePoints);
    }

    [Fact]
    public void Letters_of_scripts_written_from_right_to_left_are_boxed_and_counted_one_by_one()
    {
        const string text = "שלום مرحبا";

        var missing = Demo.Pages([new Paragraph(text)]).Render().MissingGlyphs;

        Assert.Equal(text.Length - 1, missing.Count);
        Assert.Equal(text.Where(character => character != ' ').Distinct().Order().Select(character => (int)character), missing.CodePoints);
    }

    [Fact]
    public void A_letter_and_its_mark_are_one_character_of_the_face()
    {
        var report = Demo.Pages([new Paragraph("e\u0301 and o\u0302\u0323")]).Render();

        Assert.Equal("é and ộ", new PdfFile(report.Bytes.Span).Texts(0)[0].Text);
        Assert.Equal(0, report.MissingGlyphs.Count);
    }

    [SkippableTheory]
    [MemberData(nameof(Names))]
    public void Readers_find_no_fault_in_the_file(string name)
    {
        var bytes = Demo.Pages(EveryBlock(HostileTexts.All[name])).Render().Bytes;

        Assert.Contains("No syntax or stream encoding errors", Tool.Run(bytes, "qpdf", "--check", "{file}"), StringComparison.Ordinal);
    }

    private static IEnumerable<Block> EveryBlock(string text) =>
    [
        new Title(text, text, text),
        new Heading(1, text),
        new Facts([new Fact(text, text)]),
        new KeyFigures([new KeyFigure("label", "1", text)]),
        new Callout(Tone.Caution, "heading", [new Paragraph(text)]),
        new ItemList([text, text]),
        new Questions([new Question(text, 1)]),
        new Columns([new Paragraph(text)], [new Paragraph(text)]),
        new Table([new Column("a", ColumnWidth.Share(1)), new Column("b", ColumnWidth.Fixed(60), Align.Right)], [Row.Of(text, "1")]) { Caption = "c" },
        new BarChart([new BarRow("label", new Bar(1, text.Length > 100 ? "" : text))]) { Description = text },
        new StackedBars([new StackedRow("", new Bar(1, text))], [new LegendEntry("name", Tone.Accent)]) { Description = text },
        new HeatStrip(["c"], [new HeatRow("", [new HeatCell(0.5, text.Length > 100 ? "" : text)])]) { Description = text },
    ];

    /// <summary>As the reader's copy would have it: what may not be in a text is U+FFFD, and letters are one with their marks.</summary>
    private static string Shown(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 0 or 0xFEFF or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString())).Normalize();

    /// <summary>Pairs of surrogates have codes of their own in the file; the map back to text is tested with the fonts. White space goes where lines break.</summary>
    private static string Squeeze(string text) => string.Concat(text.EnumerateRunes()
        .Where(rune => !System.Text.Rune.IsWhiteSpace(rune) && rune.Value != '\u200B')
        .Select(rune => rune.Value >= 0x10000 ? "\uFFFD" : rune.ToString()));
}
