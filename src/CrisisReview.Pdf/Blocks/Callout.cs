using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Pages;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Blocks;

/// <summary>A tinted box with a bar of its tone at the left. It breaks between its lines when a page ends inside it.</summary>
public sealed record Callout(Tone Tone, string Heading, IReadOnlyList<Block> Blocks) : Block
{
    private const double BarWidth = 3;

    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var style = frame.Style;
        var indent = style.BoxPadding + BarWidth;
        var inner = frame with { Width = frame.Width - indent - style.BoxPadding };
        List<Strip> strips = [.. HeadingStrips(inner), .. Blocks.Lay(inner)];
        for (var i = 0; i < strips.Count; i++)
        {
            var (first, last) = (i == 0, i == strips.Count - 1);
            yield return new BoxedStrip(strips[i], frame, indent, Tone, first ? style.BoxPadding - 2 : strips[i].Before, last ? style.BoxPadding : 0)
            {
                Before = first ? style.BlockGap : 0,
                Keep = last ? Keep.None : strips[i].Keep == Keep.None ? Keep.Group : strips[i].Keep,
            };
        }
    }

    private IEnumerable<Strip> HeadingStrips(Frame inner)
    {
        if (Heading.Length == 0)
        {
            yield break;
        }

        var text = inner.Style.Wrap(Heading, inner.Style.Heading2 with { Tone = Tone }, inner.Width, inner.Part.Add(Role.Paragraph));
        foreach (var line in LineStrip.Of(text, inner.Width, Align.Left, 0))
        {
            line.Keep = Keep.Always;
            yield return line;
        }
    }

    /// <summary>A strip with the part of the box behind it.</summary>
    private sealed class BoxedStrip : Strip
    {
        // Neighbouring fills that only touch show a hair of white between them on screen.
        private const double Overlap = 0.4;

        private readonly Strip _inner;
        private readonly Frame _frame;
        private readonly double _indent;
        private readonly Tone _tone;
        private readonly double _above;

        public BoxedStrip(Strip inner, Frame frame, double indent, Tone tone, double above, double below)
        {
            (_inner, _frame, _indent, _tone, _above) = (inner, frame, indent, tone, above);
            Height = above + inner.Height + below;
        }

        protected override void Draw(PdfPage page, double x, double y)
        {
            var palette = _frame.Style.Palette;
            var box = new Box(x, y, _frame.Width, Height + (Keep == Keep.None ? 0 : Overlap));
            page.FillRectangle(box, palette.Tint(_tone));
            page.FillRectangle(box with { Width = BarWidth }, palette[_tone]);
            _inner.Place(page, x + _indent, y + _above);
        }
    }
}
