using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>One value and how it is written.</summary>
public sealed record Bar(double Value, string Text, Tone Tone = Tone.Accent);
