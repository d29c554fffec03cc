using System.Text;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Charts;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tables;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Fuzz;

/// <summary>Whatever the text, pages come of it, with each of its characters on them.</summary>
public class ExtremeTextTests
{
    private const int Seed = 20261121;

    private static readonly string[] Pieces =
    [
        "a", "Wort", " ", "  ", "\n", "\t", "\r\n", "-", "/", "\u00A0", "\u00AD", "\u200B", "\u200D", "\uFE0F", "\u202E", "\u2066", "\u0301", "\u0323", "\u0345", "\0", "\u0007", "\u007F",
        "\u0085", "\u2028", "\uFEFF", "\uFFFE", "\uFFFF", "\uFDD0", "\uD83D", "\uDCB6", "💶", "👩‍👩‍👧", "🇪🇺", "𝕏", "שלום", "مرحبا", "北京", "한국", "ﬁ", "ệ", "Ж", "(", ")", "\\", "…", "9,999,999.99",
    ];

    [Fact]
    public void Any_mixture_of_characters_goes_into_every_block()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 400; i++)
        {
            Assert.NotEqual(0, Demo.Pages(EveryBlock(Mixture(random, 30))).Render().PageCount);
        }
    }

    [Fact]
    public void No_character_of_a_paragraph_is_lost()
    {
        var random = new Random(Seed);
        for (var i = 0; i < 120; i++)
        {
            var text = Mixture(random, 60);
            var shown = new PdfFile((Demo.Pages([new Paragraph(text)]) with { Header = _ => null, Footer = _ => null }).Render().Bytes.Span).AllText();

            Assert.Equal(Count(text.Replace("\u00AD", "", StringComparison.Ordinal).Replace('\uFFFE', '\uFFFD')), Count(shown));
        }
    }

    public static TheoryData<string> Lengthy => ["W", "i", "\u0301", "\u200B", "\n", " ", "a b", "北", "💶", "\uD83D", "\u202E", "-a"];

    [Theory]
    [MemberData(nameof(Lengthy))]
    public void A_hundred_thousand_of_one_piece_end_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        Demo.Pages([new Paragraph(text), new KeyFigures([new KeyFigure(text, "1")])]).Render();

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
    }

    public static TheoryData<double> Sizes => [double.NaN, double.PositiveInfinity, double.NegativeInfinity, 1e300, -1e300, 1e7, 1e-300, 0, -5];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void A_size_that_no_page_has_is_refused_or_drawn(double size)
    {
        var sound = Samples.Fonts.Style;
        StyleSheet[] styles =
        [
            sound with { Body = new(Face.Regular, size, 14), TableCell = new(Face.Regular, size, 12) },
            sound with { Body = new(Face.Regular, 9, size), TableCell = new(Face.Regular, 9, size) },
            sound with { Page = new(size, 842) },
            sound with { Page = new(595, size) },
            sound with { Margins = new(size, size, 54, 54) },
            sound with { CellPadding = size, BoxPadding = size, Gutter = size },
        ];

        foreach (var style in styles)
        {
            var fault = Record.Exception(() => (Demo.Pages(EveryBlock("some words")) with { Style = style }).Render());
            Assert.True(fault is null or ArgumentOutOfRangeException or InvalidOperationException, $"{fault}");
        }
    }

    private static string Mixture(Random random, int pieces) => string.Concat(Enumerable.Range(0, random.Next(1, pieces)).Select(_ => Pieces[random.Next(Pieces.Length)]));

    /// <summary>Characters that show something, letters with their marks being one.</summary>
    private static int Count(string text) =>
        string.Concat(text.EnumerateRunes()).Normalize().EnumerateRunes().Count(rune => !Rune.IsWhiteSpace(rune) && rune.Value != 0x200B);

    private static IEnumerable<Block> EveryBlock(string text) =>
    [
        new Title(text, text, text),
        new Heading(1, text),
        new Facts([new Fact(text, text)]),
        new KeyFigures([new KeyFigure(text, text, text)]),
        new Callout(Tone.Caution, text, [new Paragraph(RichText.Of(TextRun.Strong(text), TextRun.Italic(text), TextRun.LinkTo(text, "https://example.org/")))]),
        new ItemList([text, text]),
        new Questions([new Question(text, 1)]),
        new Table([new Column(text, ColumnWidth.Share(1)), new Column("b", ColumnWidth.Fixed(60), Align.Right)], [new RowGroup([Row.Of(text, text)], text)]) { Caption = text },
        new BarChart([new BarRow(text, new Bar(1, text))]) { Title = text },
        new HeatStrip([text], [new HeatRow(text, [new HeatCell(0.5, text)])]) { Title = text },
    ];
}
