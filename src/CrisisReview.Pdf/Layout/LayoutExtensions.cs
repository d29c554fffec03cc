using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Layout;

internal static class LayoutExtensions
{
    public static WrappedText Wrap(this StyleSheet sheet, RichText text, TextStyle style, double width) => new(text, style, sheet, width);

    /// <summary>Width of a text set on one line.</summary>
    public static double WidthOf(this StyleSheet sheet, string text, TextStyle style) => sheet.Fonts[style.Face].WidthOf(text, style.Size);

    public static IEnumerable<Strip> Lay(this IEnumerable<Block> blocks, Frame frame) => blocks.SelectMany(block => block.Lay(frame));
}
