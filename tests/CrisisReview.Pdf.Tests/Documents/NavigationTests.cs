using System.Text.RegularExpressions;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Documents;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Documents;

public class NavigationTests
{
    [Fact]
    public void Bookmarks_nest_by_level()
    {
        var file = new PdfFile(Demo.Pages([new Heading(1, "One"), new Heading(2, "One A"), new Heading(3, "Deep"), new Heading(2, "One B"), new Heading(1, "Two")]).Render().Bytes.Span);
        var outline = file.Objects[PdfFile.Reference(file.Root.Text, "Outlines")];
        var one = file.Objects[PdfFile.Reference(outline.Text, "First")];
        var two = file.Objects[PdfFile.Reference(outline.Text, "Last")];
        var inner = file.Objects[PdfFile.Reference(one.Text, "First")];

        Assert.Equal(5, outline.Number("Count"));
        Assert.Contains("/Title(One)", one.Text, StringComparison.Ordinal);
        Assert.Equal(3, one.Number("Count"));
        Assert.Equal(two, file.Objects[PdfFile.Reference(one.Text, "Next")]);
        Assert.Contains("/Title(One A)", inner.Text, StringComparison.Ordinal);
        Assert.Contains("/Title(Deep)", file.Objects[PdfFile.Reference(inner.Text, "First")].Text, StringComparison.Ordinal);
        Assert.Contains("/Title(One B)", file.Objects[PdfFile.Reference(inner.Text, "Next")].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/First", two.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_title_is_a_bookmark_of_the_first_level()
    {
        var file = new PdfFile(Demo.Pages([new Title("The title", "below", "ABOVE"), new Heading(2, "Inside")]).Render().Bytes.Span);
        var title = file.Objects[PdfFile.Reference(file.Objects[PdfFile.Reference(file.Root.Text, "Outlines")].Text, "First")];

        Assert.Contains("/Title(The title)", title.Text, StringComparison.Ordinal);
        Assert.Contains("/Title(Inside)", file.Objects[PdfFile.Reference(title.Text, "First")].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_reaches_a_target_that_comes_later()
    {
        var file = new PdfFile(Demo.Pages([new Paragraph(TextRun.LinkTo("go", "#end")), new PageBreak(), new Heading(1, "End") { Target = "end" }]).Render().Bytes.Span);

        var link = file.Objects.Values.Single(found => found.Text.Contains("/Subtype/Link", StringComparison.Ordinal));
        var page = int.Parse(Regex.Match(link.Text, @"/Dest\[(\d+) 0 R").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(file.Pages[1], file.Objects[page]);
    }

    [Fact]
    public void A_link_to_a_target_nobody_named_is_refused_by_its_name()
    {
        var report = Demo.Pages([new Paragraph(TextRun.LinkTo("go", "#nowhere"))]);

        Assert.Contains("\"nowhere\"", Assert.Throws<InvalidOperationException>(report.Render).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_is_escaped_and_covers_its_words_only()
    {
        var file = new PdfFile(Demo.Pages([new Paragraph(RichText.Of("see ", TextRun.LinkTo("this", "https://example.org/a b(c)ü")))]).Render().Bytes.Span);

        var link = file.Objects.Values.Single(found => found.Text.Contains("/Subtype/Link", StringComparison.Ordinal)).Text;
        var left = Samples.Fonts.Style.Margins.Left + Samples.Fonts.Regular.WidthOf("see ", Samples.Fonts.Style.Body.Size);

        Assert.Contains(@"/URI(https://example.org/a%20b\(c\)%C3%BC)", link, StringComparison.Ordinal);
        Assert.Contains($"/Rect[{left.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)} ", link, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_address_is_refused()
    {
        using var document = new PdfDocument(Demo.Info);
        var page = document.AddPage(PageSize.A4);

        Assert.Throws<ArgumentException>(() => page.LinkToUri(default, new Uri("a/b", UriKind.Relative)));
    }

    [Fact]
    public void Page_labels_are_written_in_order_of_pages()
    {
        using var document = new PdfDocument(Demo.Info);
        document.AddPage(PageSize.A4);
        document.AddPage(PageSize.A4);
        document.AddPageLabel(new PageLabel(1, PageNumbering.Numbers, "A-", 7));
        document.AddPageLabel(new PageLabel(0, PageNumbering.LowerRoman));

        var root = new PdfFile(document.ToArray()).Root.Text;

        Assert.Contains("/PageLabels<</Nums[0<</St 1/S/r>>1<</St 7/S/D/P(A-)>>]>>", root, StringComparison.Ordinal);
    }
}
