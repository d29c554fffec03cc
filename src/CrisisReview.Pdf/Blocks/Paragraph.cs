using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Blocks;

/// <summary>How prominent a paragraph is.</summary>
public enum ParagraphKind
{
    Body,
    Small,
}

/// <summary>Running text, wrapped to the width.</summary>
public sealed record Paragraph(RichText Text, ParagraphKind Kind = ParagraphKind.Body, Align Align = Align.Left) : Block
{
    public bool KeepWithNext { get; init; }

    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var text = frame.Style.Wrap(Text, Look(frame.Style), frame.Width, frame.Part.Add(Role.Paragraph));
        foreach (var line in LineStrip.Of(text, frame.Width, Align, frame.Style.ParagraphGap))
        {
            line.Keep = KeepWithNext ? Keep.Always : line.Keep;
            yield return line;
        }
    }

    private TextStyle Look(StyleSheet style) => Kind == ParagraphKind.Small ? style.Small : style.Body;
}
