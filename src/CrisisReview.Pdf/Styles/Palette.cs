using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Styles;

/// <summary>The colours of a document by what they mean. Soft is the accent's quiet companion in charts, Rule is for lines, Band for the ground of rows and cards.
/// The defaults keep at least 4.5 : 1 between text tones and paper.</summary>
public sealed record Palette
{
    public Rgb Ink { get; init; } = Rgb.Parse("#1B2430");

    public Rgb Muted { get; init; } = Rgb.Parse("#5B6675");

    public Rgb Accent { get; init; } = Rgb.Parse("#1F4E79");

    public Rgb Soft { get; init; } = Rgb.Parse("#B4C4D4");

    public Rgb Good { get; init; } = Rgb.Parse("#2C7051");

    public Rgb Caution { get; init; } = Rgb.Parse("#96620B");

    public Rgb Bad { get; init; } = Rgb.Parse("#A63A32");

    public Rgb Paper { get; init; } = Rgb.White;

    public Rgb Rule { get; init; } = Rgb.Parse("#D3D9E0");

    public Rgb Band { get; init; } = Rgb.Parse("#F4F6F8");

    public Rgb this[Tone tone] => tone switch
    {
        Tone.Ink => Ink,
        Tone.Muted => Muted,
        Tone.Accent => Accent,
        Tone.Soft => Soft,
        Tone.Good => Good,
        Tone.Caution => Caution,
        Tone.Bad => Bad,
        Tone.Paper => Paper,
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, "There is no such tone."),
    };

    /// <summary>A pale ground in a tone, for boxes and cells that text stands on.</summary>
    public Rgb Tint(Tone tone) => this[tone].Towards(Paper, 0.88);

    /// <summary>Ink or paper, whichever reads better on a ground.</summary>
    public Rgb TextOn(Rgb ground) => ground.Lightness > 0.55 ? Ink : Paper;
}
