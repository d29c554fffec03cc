using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Blocks;

/// <summary>Two groups of blocks side by side; the left has <paramref name="LeftShare"/> (0 to 1) of the width. Too tall for one page, they stand one below the other.</summary>
public sealed record Columns(IReadOnlyList<Block> Left, IReadOnlyList<Block> Right, double LeftShare = 0.5) : Block
{
    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var gutter = frame.Style.Gutter * 1.5;
        var leftWidth = (frame.Width - gutter) * LeftShare;
        var mark = frame.Part.Tree?.Mark() ?? default;
        Strip[] left = [.. Left.Lay(frame with { Width = leftWidth })];
        Strip[] right = [.. Right.Lay(frame with { Width = frame.Width - gutter - leftWidth })];
        var height = Math.Max(Stack.HeightOf(left), Stack.HeightOf(right));
        if (height > frame.Height)
        {
            frame.Part.Tree?.GoBack(mark);
            return Left.Concat(Right).Lay(frame);
        }

        return [new DrawnStrip(Draw) { Height = height, Before = frame.Style.BlockGap * 1.3 }];

        void Draw(PdfPage page, double x, double y)
        {
            Stack.Draw(left, page, x, y);
            Stack.Draw(right, page, x + leftWidth + gutter, y);
        }
    }
}
