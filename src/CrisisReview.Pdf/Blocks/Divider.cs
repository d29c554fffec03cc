using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Blocks;

/// <summary>A thin rule across the width.</summary>
public sealed record Divider : Block
{
    internal override IEnumerable<Strip> Lay(Frame frame) =>
    [
        new DrawnStrip((page, x, y) => page.Line(x, y, x + frame.Width, y, new Stroke(frame.Style.Palette.Rule)))
        {
            Before = frame.Style.BlockGap,
            Height = 0.5,
        },
    ];
}
