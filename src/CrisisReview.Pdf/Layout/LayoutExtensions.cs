using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

internal static class LayoutExtensions
{
    public static WrappedText Wrap(this StyleSheet sheet, RichText text, TextStyle style, double width, Part part = default) => new(text, style, sheet, width) { Part = part };

    /// <summary>The text in at most so many lines; see <see cref="WrappedText.Shortened"/>.</summary>
    public static WrappedText Label(this StyleSheet sheet, RichText text, TextStyle style, double width, int mostLines = 3, Part part = default) =>
        WrappedText.Shortened(text, style, sheet, width, mostLines, part);

    /// <summary>Width of a text set on one line.</summary>
    public static double WidthOf(this StyleSheet sheet, string text, TextStyle style) => sheet.Fonts[style.Face].WidthOf(text, style.Size);

    public static IEnumerable<Strip> Lay(this IEnumerable<Block> blocks, Frame frame) => blocks.SelectMany(block => block.Lay(frame));
}
