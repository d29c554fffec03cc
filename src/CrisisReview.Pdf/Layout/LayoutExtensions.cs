using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

internal static class LayoutExtensions
{
    public static WrappedText Wrap(this StyleSheet sheet, RichText text, TextStyle style, double width) => new(text, style, sheet, width);

    /// <summary>The text in at most so many lines; see <see cref="WrappedText.Shortened"/>.</summary>
    public static WrappedText Label(this StyleSheet sheet, RichText text, TextStyle style, double width, int mostLines = 3) =>
        WrappedText.Shortened(text, style, sheet, width, mostLines);

    /// <summary>Width of a text set on one line.</summary>
    public static double WidthOf(this StyleSheet sheet, string text, TextStyle style) => sheet.Fonts[style.Face].WidthOf(text, style.Size);

    public static IEnumerable<Strip> Lay(this IEnumerable<Block> blocks, Frame frame) => blocks.SelectMany(block => block.Lay(frame));
}
