using CrisisReview.Pdf.Layout;

namespace CrisisReview.Pdf.Blocks;

/// <summary>What follows begins a new page; nothing happens at the top of a page.</summary>
public sealed record PageBreak : Block
{
    internal override IEnumerable<Strip> Lay(Frame frame) => [new SpaceStrip { BreaksPage = true }];
}
