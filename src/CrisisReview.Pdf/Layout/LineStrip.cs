using CrisisReview.Pdf.Blocks;
using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Layout;

/// <summary>One line of a wrapped text.</summary>
internal sealed class LineStrip(WrappedText text, int line, double width, Align align, double indent) : Strip
{
    /// <summary>Drawn with the line, from the strip's corner: a bullet, a bookmark.</summary>
    public Action<PdfPage, double, double>? Mark { get; init; }

    protected override void Draw(PdfPage page, double x, double y)
    {
        Mark?.Invoke(page, x, y);
        text.DrawLine(page, line, x + indent, y, width - indent, align);
    }

    /// <summary>The lines of a text as strips; the first two and the last two stay together.</summary>
    public static IEnumerable<LineStrip> Of(WrappedText text, double width, Align align, double before, double indent = 0, Action<PdfPage, double, double>? mark = null)
    {
        for (var line = 0; line < text.LineCount; line++)
        {
            var first = line == 0;
            var beforeLast = line == text.LineCount - 2;
            yield return new LineStrip(text, line, width, align, indent)
            {
                Height = text.Style.Leading,
                Before = first ? before : 0,
                Keep = beforeLast || (first && text.LineCount > 1) ? Keep.Always : Keep.None,
                Mark = first ? mark : null,
            };
        }
    }
}
