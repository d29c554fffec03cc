using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Blocks;

/// <summary>Ruled lines to write on.</summary>
public sealed record NoteLines(int Count) : Block
{
    /// <summary>Room for handwriting.</summary>
    private const double LineHeight = 21;

    internal override IEnumerable<Strip> Lay(Frame frame) => Strips(frame, Count, 0);

    internal static IEnumerable<Strip> Strips(Frame frame, int count, double indent)
    {
        for (var i = 0; i < count; i++)
        {
            yield return new DrawnStrip((page, x, y) =>
                page.Line(x + indent, y + LineHeight - 1, x + frame.Width, y + LineHeight - 1, new Stroke(frame.Style.Palette.Soft, 0.5, 0.8, 2)))
            {
                Height = LineHeight,
                Keep = i < count - 1 ? Keep.Group : Keep.None,
            };
        }
    }
}
