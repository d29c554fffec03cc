using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Blocks;

/// <summary>The head of a document: a short line above (Kicker), the title, a line below. An empty string leaves its line out. The title is also a bookmark.</summary>
public sealed record Title(string Text, string Subtitle = "", string Kicker = "") : Block
{
    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var style = frame.Style;
        return
        [
            .. Lines(frame, Kicker, style.Kicker, style.BlockGap, () => frame.Part.Add(Role.Paragraph)),
            .. Lines(frame, Text, style.Title, Kicker.Length > 0 ? 2 : style.BlockGap, () => frame.Part.AddHeading(1), (page, _, y) => page.Bookmark(1, Text, y)),
            .. Lines(frame, Subtitle, style.Subtitle, 2, () => frame.Part.Add(Role.Paragraph)),
        ];
    }

    private static IEnumerable<Strip> Lines(Frame frame, string text, TextStyle look, double before, Func<Part> part, Action<Pages.PdfPage, double, double>? mark = null)
    {
        if (text.Length == 0)
        {
            yield break;
        }

        foreach (var line in LineStrip.Of(frame.Style.Wrap(text, look, frame.Width, part()), frame.Width, Align.Left, before, mark: mark))
        {
            line.Keep = Keep.Always;
            yield return line;
        }
    }
}
