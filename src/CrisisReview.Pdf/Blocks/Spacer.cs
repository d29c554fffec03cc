using CrisisReview.Pdf.Layout;

namespace CrisisReview.Pdf.Blocks;

/// <summary>White space of so many points; none at the top of a page.</summary>
public sealed record Spacer(double Points) : Block
{
    internal override IEnumerable<Strip> Lay(Frame frame) => [new SpaceStrip { Before = Points }];
}
