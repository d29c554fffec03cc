using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Styles;
using CrisisReview.Pdf.Tests.Samples;
using FsCheck;
using FsCheck.Fluent;

namespace CrisisReview.Pdf.Tests.Layout;

public class PageFlowTests
{
    [Fact]
    public void A_heading_is_on_the_page_of_what_follows_wherever_it_falls() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), before =>
        {
            var file = Read([.. Lines(before), new Heading(1, "Heading"), new Heading(2, "Below"), new Paragraph("Follows")]);
            Assert.Equal(PageOf(file, "Follows"), PageOf(file, "Heading"));
        }));

    [Fact]
    public void A_paragraph_leaves_no_single_line_behind_or_ahead() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(80), Prop.ForAll(Gen.Choose(0, 60).ToArbitrary(), before =>
        {
            var file = Read([.. Lines(before), new Paragraph("one\ntwo\nthree\nfour\nfive\nsix")]);
            Assert.Equal(PageOf(file, "one"), PageOf(file, "two"));
            Assert.Equal(PageOf(file, "five"), PageOf(file, "six"));
        }));

    [Fact]
    public void Nothing_is_drawn_outside_the_margins()
    {
        var file = Read([.. Lines(300)]);
        var style = Samples.Fonts.Style;

        Assert.All(file.Pages.SelectMany((_, page) => file.Texts(page)), text =>
            Assert.InRange(text.Y, style.Margins.Bottom, style.Page.Height - style.Margins.Top));
    }

    [Fact]
    public void Footers_know_the_number_of_pages()
    {
        var report = new ReportPages(Demo.Info, Samples.Fonts.Style, [new Paragraph("a"), new PageBreak(), new Paragraph("b")])
        {
            Header = page => page.Number == 1 ? null : new PageEdge("left", "mid", "right"),
            Footer = page => new PageEdge("", $"Page {page.Number} of {page.Count}"),
        };
        var file = new PdfFile(report.Render().Bytes.Span);

        Assert.Equal(["a", "Page 1 of 2"], file.Texts(0).Select(text => text.Text));
        Assert.Equal(["b", "left", "mid", "right", "Page 2 of 2"], file.Texts(1).Select(text => text.Text));
    }

    [Fact]
    public void Page_breaks_at_the_top_of_a_page_do_nothing()
    {
        var file = Read([new PageBreak(), new Paragraph("a"), new PageBreak(), new PageBreak(), new Spacer(50), new PageBreak(), new Paragraph("b")]);

        Assert.Equal(2, file.Pages.Count);
    }

    [Fact]
    public void A_page_break_after_a_heading_is_obeyed()
    {
        var file = Read([new Paragraph("a"), new Heading(1, "h"), new PageBreak(), new Paragraph("b")]);

        Assert.Equal((0, 0, 1), (PageOf(file, "a"), PageOf(file, "h"), PageOf(file, "b")));
    }

    [Fact]
    public void A_document_without_blocks_has_one_empty_page()
    {
        var file = Read([]);

        Assert.Empty(file.Texts(0));
        Assert.Single(file.Pages);
    }

    [Fact]
    public void Columns_stand_side_by_side_and_one_below_the_other_where_a_page_is_too_short()
    {
        var small = Read([new Columns([new Paragraph("left")], [new Paragraph("right")])]).Texts(0);
        var large = Read([new Columns([.. Lines(50)], [.. Lines(80)])]);

        Assert.Equal(small[0].Y, small[1].Y);
        Assert.True(small[0].X < small[1].X);
        Assert.Equal(130, large.Pages.SelectMany((_, page) => large.Texts(page)).Count());
    }

    [Fact]
    public void A_callout_longer_than_a_page_goes_on_and_loses_nothing()
    {
        var file = Read([new Callout(Tone.Bad, "Title", [.. Lines(120)])]);

        Assert.Equal(121, file.Pages.SelectMany((_, page) => file.Texts(page)).Count());
        Assert.True(file.Pages.Count >= 3);
    }

    [Fact]
    public void A_fact_longer_than_a_page_goes_on_and_loses_nothing()
    {
        var lines = Enumerable.Range(0, 100).Select(i => $"line {i}").ToArray();
        var file = Read([new Facts([new Fact("name", string.Join('\n', lines)), new Fact("other", "value")])]);

        Assert.Equal(["name", .. lines, "other", "value"], file.Pages.SelectMany((_, page) => file.Texts(page)).Select(text => text.Text));
    }

    [Fact]
    public void Long_page_edges_do_not_run_into_each_other()
    {
        var text = new string('W', 500);
        var report = new ReportPages(Demo.Info, Samples.Fonts.Style, []) { Header = _ => new PageEdge(text, text, text) };
        var texts = new PdfFile(report.Render().Bytes.Span).Texts(0);

        Assert.Equal(3, texts.Count);
        Assert.All(texts.Zip(texts.Skip(1)), pair => Assert.True(pair.First.X + Samples.Fonts.Regular.WidthOf(pair.First.Text, Samples.Fonts.Style.PageEdge.Size) < pair.Second.X));
    }

    [Fact]
    public void A_question_stays_with_its_note_lines()
    {
        for (var before = 20; before < 40; before++)
        {
            var file = Read([.. Lines(before), new Questions([new Question("asked", 3)]), new Paragraph("after")]);
            Assert.True(PageOf(file, "after") - PageOf(file, "asked") is 0 or 1);
        }
    }

    [Fact]
    public void A_heading_of_level_4_is_refused() =>
        Assert.Contains("level 4", Assert.Throws<InvalidOperationException>(() => Read([new Heading(4, "x")])).Message, StringComparison.Ordinal);

    private static IEnumerable<Block> Lines(int count) => Enumerable.Range(0, count).Select(i => new Paragraph($"line {i}"));

    private static int PageOf(PdfFile file, string text) =>
        Enumerable.Range(0, file.Pages.Count).Single(page => file.Texts(page).Any(placed => placed.Text == text));

    private static PdfFile Read(IReadOnlyList<Block> blocks) => new(new ReportPages(Demo.Info, Samples.Fonts.Style, blocks).Render().Bytes.Span);
}
