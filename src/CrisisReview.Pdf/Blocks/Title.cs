using CrisisReview.Pdf.Layout;

namespace CrisisReview.Pdf.Blocks;

/// <summary>The head of a document: a short line above (Kicker), the title, a line below. An empty string leaves its line out.</summary>
public sealed record Title(string Text, string Subtitle = "", string Kicker = "") : Block
{
    internal override IEnumerable<Strip> Lay(Frame frame)
    {
        var style = frame.Style;
        var lines = new List<Strip>();
        void Add(string text, Styles.TextStyle look, double before)
        {
            if (text.Length > 0)
            {
                lines.AddRange(LineStrip.Of(style.Wrap(text, look, frame.Width), frame.Width, Align.Left, before));
            }
        }

        Add(Kicker, style.Kicker, style.BlockGap);
        Add(Text, style.Title, Kicker.Length > 0 ? 2 : style.BlockGap);
        Add(Subtitle, style.Subtitle, 2);
        foreach (var line in lines)
        {
            line.Keep = Keep.Always;
        }

        return lines;
    }
}
