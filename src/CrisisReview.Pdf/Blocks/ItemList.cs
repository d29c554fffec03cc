using System.Globalization;
using CrisisReview.Pdf.Layout;
using CrisisReview.Pdf.Structure;
using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Blocks;

/// <summary>A list with bullets, or numbered from 1.</summary>
public sealed record ItemList(IReadOnlyList<RichText> Items, bool Numbered = false) : Block
{
    private const double Indent = 14;

    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var (style, list) = (frame.Style, frame.Part.Add(Numbered ? Role.NumberedList : Role.BulletList));
        for (var i = 0; i < Items.Count; i++)
        {
            var item = list.Add(Role.ListItem);
            var label = style.Wrap(Numbered ? (i + 1).ToString(CultureInfo.InvariantCulture) + "." : "•", style.Body with { Tone = Tone.Accent }, Indent * 2, item.Add(Role.ListLabel));
            var text = style.Wrap(Items[i], style.Body, frame.Width - Indent, item.Add(Role.ListBody));
            var before = i == 0 ? style.ParagraphGap : style.ParagraphGap / 2;
            foreach (var line in LineStrip.Of(text, frame.Width, Align.Left, before, Indent, (page, x, y) => label.Draw(page, x, y, Indent)))
            {
                yield return line;
            }
        }
    }
}
