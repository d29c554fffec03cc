using CrisisReview.Pdf.Styles;

namespace CrisisReview.Pdf.Charts;

/// <summary>What a colour and a mark stand for in a chart.</summary>
public sealed record LegendEntry(string Name, Tone Tone, Mark Mark = Mark.Square);
