using CrisisReview.Pdf.Blocks;

namespace CrisisReview.Pdf.Layout;

/// <summary>What stands at the top or bottom of a page.</summary>
public sealed record PageEdge(RichText Left, RichText Center, RichText Right)
{
    public PageEdge(RichText left, RichText right)
        : this(left, RichText.Empty, right)
    {
    }
}
