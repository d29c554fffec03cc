using CrisisReview.Pdf.Tests.Samples;

namespace CrisisReview.Pdf.Tests.Layout;

public class DemoTests
{
    /// <summary>Set PDF_DEMO to a file name to look at the report that this test makes.</summary>
    [Fact]
    public void A_report_with_every_block_takes_three_pages_and_lacks_no_character()
    {
        var report = Demo.Report.Render();

        if (Environment.GetEnvironmentVariable("PDF_DEMO") is { Length: > 0 } file)
        {
            File.WriteAllBytes(file, report.Bytes.Span);
        }

        Assert.Equal(3, report.PageCount);
        Assert.Equal(0, report.MissingGlyphs.Count);
    }
}
