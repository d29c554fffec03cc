using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Blocks;

/// <summary>A piece of text in one manner. A line feed in it begins a new line. Link is an absolute address, or # and the name of a heading's target.</summary>
public sealed record TextRun(string Text, Emphasis Emphasis = Emphasis.None, Tone? Tone = null, string? Link = null)
{
    public static implicit operator TextRun(string text) => new(text);

    public static TextRun FromString(string text) => new(text);

    public static TextRun Strong(string text, Tone? tone = null) => new(text, Emphasis.Strong, tone);

    public static TextRun Italic(string text, Tone? tone = null) => new(text, Emphasis.Italic, tone);

    public static TextRun LinkTo(string text, string link) => new(text, Emphasis.None, Styles.Tone.Accent, link);
}
