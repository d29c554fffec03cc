using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;

namespace CrisisReview.Pdf.Blocks;

/// <summary>A list with a box to tick before each entry. An entry stays with its lines for notes.</summary>
public sealed record Questions(IReadOnlyList<Question> Items) : Block
{
    private const double Indent = 18;
    private const double BoxSize = 8.5;

    /// <summary>The last entry goes where what follows begins.</summary>
    public bool KeepWithNext { get; init; }

    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var list = frame.Part.Add(Role.PlainList);
        return Items.SelectMany((item, index) => LayItem(frame, item, index, list.Add(Role.ListItem)));
    }

    private IEnumerable<Strip> LayItem(Frame frame, Question item, int index, Part part)
    {
        var style = frame.Style;
        var text = style.Wrap(item.Text, style.Body, frame.Width - Indent, part.Add(Role.ListBody));
        var before = index == 0 ? style.ParagraphGap : style.BlockGap;
        foreach (var line in LineStrip.Of(text, frame.Width, Align.Left, before, Indent, (page, x, y) => DrawBox(page, x, y, style)))
        {
            line.Keep = item.NoteLines > 0 || (KeepWithNext && index == Items.Count - 1) ? Keep.Always : line.Keep;
            yield return line;
        }

        foreach (var line in NoteLines.Strips(frame, item.NoteLines, Indent))
        {
            yield return line;
        }
    }

    private static void DrawBox(PdfPage page, double x, double y, Styles.StyleSheet style) =>
        page.StrokeRectangle(new Box(x + 0.5, y + (style.Body.Leading - BoxSize) / 2, BoxSize, BoxSize), new Stroke(style.Palette.Accent, 0.8));
}
