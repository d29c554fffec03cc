namespace CrisisReview.Pdf.Styles;

/// <summary>How a kind of text is set: size and leading (the height of a line) in points.</summary>
public sealed record TextStyle(Face Face, double Size, double Leading, Tone Tone = Tone.Ink);
