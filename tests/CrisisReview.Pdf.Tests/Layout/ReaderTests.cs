using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Layout;

/// <summary>What programs of others make of our files.</summary>
public class ReaderTests
{
    private static readonly ReadOnlyMemory<byte> Report = Demo.Report.Render().Bytes;

    [SkippableFact]
    public void Qpdf_finds_no_fault() =>
        Assert.Contains("No syntax or stream encoding errors", Tool.Run(Report, "qpdf", "--check", "{file}"), StringComparison.Ordinal);

    [SkippableFact]
    public void Fonts_are_embedded_subsets_with_their_text()
    {
        var fonts = Tool.Run(Report, "pdffonts", "{file}").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).ToArray();

        Assert.Equal(3, fonts.Length);
        Assert.All(fonts, font => Assert.Matches(@"^[A-Z]{6}\+NotoSans-\w+ +CID TrueType +Identity-H +yes yes yes ", font));
    }

    [SkippableFact]
    public void Copied_text_is_the_text_that_was_written()
    {
        const string text = "office fflat € −12 % “Łódź” Ωμ Жук Nguyễn 北京 💶 end";

        var copied = Tool.Run(Demo.Pages([new Paragraph(text)]).Render().Bytes, "pdftotext", "-enc", "UTF-8", "{file}", "-");

        Assert.StartsWith(text, copied.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [SkippableFact]
    public void MuPDF_draws_every_page_without_a_word() => Tool.Run(Report, "mutool", "draw", "-q", "-F", "trace", "-o", "/dev/null", "{file}");
}
