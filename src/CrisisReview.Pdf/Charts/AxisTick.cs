namespace CrisisReview.Pdf.Charts;

/// <summary>A value of an axis that has a line and a text.</summary>
public sealed record AxisTick(double Value, string Text);
