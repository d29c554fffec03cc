using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Documents;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

/// <summary>A document as its author gives it: what it is, how it looks, its blocks in order, and what stands at the edges of each page (null: nothing).</summary>
public sealed record ReportPages(DocumentInfo Info, StyleSheet Style, IEnumerable<Block> Blocks)
{
    public Func<PageNumber, PageEdge?> Header { get; init; } = _ => null;

    public Func<PageNumber, PageEdge?> Footer { get; init; } = _ => null;

    /// <summary>Lays the blocks out and gives the finished file. The same input gives the same bytes.</summary>
    public RenderedPages Render()
    {
        using var document = new PdfDocument(Info);
        var flow = new PageFlow(document, Style);
        var root = document.Structure.Document;
        var frame = PageFlow.BodyFrame(Style, root);
        foreach (var block in Blocks)
        {
            frame = block is Title or Heading { Level: 1 } ? frame with { Part = root.Add(Role.Section) } : frame;
            foreach (var strip in block.Lay(frame))
            {
                flow.Add(strip);
            }
        }

        flow.Finish();
        new PageEdges(Style, Header, Footer).Draw(flow.Pages);
        return new RenderedPages(document.ToArray(), document.PageCount, document.MissingGlyphs);
    }
}
