using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Blocks;

/// <summary>Facts in a grid, read along the rows. A row taller than a page is set as paragraphs.</summary>
public sealed record Facts(IReadOnlyList<Fact> Items, int PerRow = 3) : Block
{
    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var style = frame.Style;
        var width = (frame.Width - (PerRow - 1) * style.Gutter) / PerRow;
        var first = true;
        foreach (var row in Items.Chunk(PerRow))
        {
            var labels = row.Select(fact => style.Wrap(fact.Label, style.FigureLabel, width)).ToArray();
            var values = row.Select(fact => style.Wrap(fact.Value, style.Body, width)).ToArray();
            var labelHeight = labels.Max(label => label.Height);
            if (labelHeight + values.Max(value => value.Height) > frame.Height)
            {
                foreach (var strip in row.SelectMany(fact => new Block[] { new Paragraph(fact.Label, ParagraphKind.Small) { KeepWithNext = true }, new Paragraph(fact.Value) }).Lay(frame))
                {
                    yield return strip;
                }

                continue;
            }

            yield return new DrawnStrip((page, x, y) => Draw(page, x, y))
            {
                Height = labelHeight + values.Max(value => value.Height),
                Before = first ? style.BlockGap : style.ParagraphGap,
                Keep = Keep.None,
            };
            first = false;

            void Draw(PdfPage page, double x, double y)
            {
                for (var i = 0; i < labels.Length; i++, x += width + style.Gutter)
                {
                    labels[i].Draw(page, x, y + labelHeight - labels[i].Height, width);
                    values[i].Draw(page, x, y + labelHeight, width);
                }
            }
        }
    }
}
