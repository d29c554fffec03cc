using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>What a colour stands for in a chart.</summary>
public sealed record LegendEntry(string Name, Tone Tone);
