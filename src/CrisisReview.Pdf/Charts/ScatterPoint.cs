using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>A point by its two values.</summary>
public sealed record ScatterPoint(string Label, double Across, double Up, Tone Tone = Tone.Accent, Mark Mark = Mark.Circle);
