namespace CrisisReview.Pdf.Charts;

/// <summary>A dashed line across a chart at a share (0 to 1) of the whole, with its text.</summary>
public sealed record ParetoGuide(double Share, string Text);
