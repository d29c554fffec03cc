using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Blocks;

/// <summary>One card: what it is, its value as it is to be shown, a remark. The tone colours the value and the card's edge.</summary>
public sealed record KeyFigure(string Label, string Value, string Note = "", Tone Tone = Tone.Accent);
