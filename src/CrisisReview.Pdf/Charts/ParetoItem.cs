namespace CrisisReview.Pdf.Charts;

/// <summary>An item, its value, and the share (0 to 1) of the whole that it and the larger ones have together.</summary>
public sealed record ParetoItem(string Label, double Value, string ValueText, double CumulativeShare, string CumulativeText);
