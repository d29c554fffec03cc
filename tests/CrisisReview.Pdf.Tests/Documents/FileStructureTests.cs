using System.Text;
using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Documents;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Documents;

public class FileStructureTests
{
    [Fact]
    public void Every_object_is_where_the_cross_references_say_and_every_stream_has_its_length_and_checksum()
    {
        var file = new PdfFile(Demo.Report.Render().Bytes.Span);

        Assert.Equal(file.Objects.Count + 1, int.Parse(System.Text.RegularExpressions.Regex.Match(file.Trailer, @"/Size (\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(3, file.Pages.Count);
        Assert.Contains(file.Objects.Values, found => found.Text.Contains("/Type/ObjStm", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_input_makes_the_same_bytes_also_on_several_threads()
    {
        var first = Demo.Report.Render().Bytes.ToArray();

        Parallel.For(0, 8, _ => Assert.Equal(first, Demo.Report.Render().Bytes.ToArray()));
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public void The_machine_s_culture_changes_no_byte(string culture)
    {
        var (before, expected) = (System.Globalization.CultureInfo.CurrentCulture, Demo.Report.Render().Bytes.ToArray());
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);

            Assert.Equal(expected, Demo.Report.Render().Bytes.ToArray());
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void More_objects_than_one_object_stream_holds_are_all_found()
    {
        using var document = new PdfDocument(Demo.Info);
        for (var i = 0; i < 450; i++)
        {
            document.AddPage(PageSize.A4).Text(Samples.Fonts.Regular, 10, Rgb.Black, 50, 50, $"Page {i}");
        }

        var file = new PdfFile(document.ToArray());

        Assert.Equal(450, file.Pages.Count);
        Assert.Equal("Page 449", file.Texts(449).Single().Text);
    }

    [Fact]
    public void A_document_without_pages_is_refused()
    {
        using var document = new PdfDocument(Demo.Info);

        Assert.Contains("no page", Assert.Throws<InvalidOperationException>(document.ToArray).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_clip_without_its_end_is_refused()
    {
        using var document = new PdfDocument(Demo.Info);
        document.AddPage(PageSize.A4).BeginClip(new Box(0, 0, 10, 10));

        Assert.Contains("EndClip", Assert.Throws<InvalidOperationException>(document.ToArray).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Writing_to_a_stream_gives_the_same_file_as_taking_the_bytes()
    {
        using var document = new PdfDocument(Demo.Info);
        document.AddPage(PageSize.Letter.Landscape);
        using var stream = new MemoryStream();

        document.WriteTo(stream);

        Assert.Equal(document.ToArray(), stream.ToArray());
        Assert.Contains("/MediaBox[0 0 792 612]", new PdfFile(stream.ToArray()).Pages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Title_language_author_dates_and_file_id_are_as_given()
    {
        var info = new DocumentInfo("A <b> & (c) \\ \"Łódź\"", "O’Neil", "de-AT", new DateTimeOffset(2026, 3, 1, 0, 30, 0, TimeSpan.FromHours(2)), new Guid("00112233-4455-6677-8899-aabbccddeeff"));
        var bytes = (Demo.Pages([new Paragraph("x")]) with { Info = info }).Render().Bytes;
        var file = new PdfFile(bytes.Span);
        var metadata = Encoding.UTF8.GetString(file.Objects[PdfFile.Reference(file.Root.Text, "Metadata")].Data);
        var information = file.Objects[PdfFile.Reference(file.Trailer, "Info")].Text;

        Assert.Contains("/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]", file.Trailer, StringComparison.Ordinal);
        Assert.Contains("/Lang(de-AT)", file.Root.Text, StringComparison.Ordinal);
        Assert.Contains("/CreationDate(D:20260228223000Z)", information, StringComparison.Ordinal);
        Assert.Equal(info.Title, System.Xml.Linq.XDocument.Parse(metadata.TrimStart('\uFEFF')).Descendants("{http://purl.org/dc/elements/1.1/}title").Single().Value);
        Assert.Contains("<xmp:CreateDate>2026-02-28T22:30:00Z</xmp:CreateDate>", metadata, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_in_a_title_leave_the_metadata_well_formed()
    {
        var info = Demo.Info with { Title = "a\u0001b\uD83Dc💶" };
        var file = new PdfFile((Demo.Pages([new Paragraph("x")]) with { Info = info }).Render().Bytes.Span);
        var metadata = Encoding.UTF8.GetString(file.Objects[PdfFile.Reference(file.Root.Text, "Metadata")].Data);

        var title = System.Xml.Linq.XDocument.Parse(metadata.TrimStart('\uFEFF')).Descendants("{http://purl.org/dc/elements/1.1/}title").Single().Value;

        Assert.Equal("ab\uFFFDc💶", title);
    }
}
