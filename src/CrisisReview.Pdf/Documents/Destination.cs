using CrisisReview.Pdf.Bytes;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Documents;

/// <summary>A place that a link or bookmark goes to: a page, scrolled to a height, in points from its top.</summary>
internal sealed record Destination(PdfPage Page, double Y)
{
    public void Write(ByteWriter writer)
    {
        writer.Byte((byte)'[');
        writer.Reference(Page.ObjectId);
        writer.Write("/XYZ 0 "u8);
        writer.Number(Page.Size.Height - Y);
        writer.Write(" null]"u8);
    }
}
