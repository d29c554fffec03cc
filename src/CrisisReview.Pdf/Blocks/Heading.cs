using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Blocks;

/// <summary>A heading of level 1 to 3; it stays with what follows. Target names it for links ("#name"). It is also a bookmark, unless InOutline is false.</summary>
public sealed record Heading(int Level, string Text) : Block
{
    public string? Target { get; init; }

    public bool InOutline { get; init; } = true;

    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var (look, gap) = Look(frame.Style);
        var text = frame.Style.Wrap(Text, look, frame.Width, frame.Part.AddHeading(Level));
        foreach (var line in LineStrip.Of(text, frame.Width, Align.Left, gap, mark: Mark))
        {
            line.Keep = Keep.Always;
            yield return line;
        }
    }

    private (TextStyle Look, double Gap) Look(StyleSheet style) => Level switch
    {
        1 => (style.Heading1, style.HeadingGap),
        2 => (style.Heading2, style.HeadingGap * 0.7),
        3 => (style.Heading3, style.HeadingGap * 0.5),
        _ => throw new InvalidOperationException($"The heading \"{Text}\" has level {Level}; give 1, 2 or 3."),
    };

    private void Mark(Pages.PdfPage page, double x, double y)
    {
        if (Target is not null)
        {
            page.Target(Target, y);
        }

        if (InOutline)
        {
            page.Bookmark(Level, Text, y);
        }
    }
}
