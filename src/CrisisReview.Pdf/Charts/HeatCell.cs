namespace CrisisReview.Pdf.Charts;

/// <summary>How strong a cell's colour is, from 0 (pale) to 1 (full), and what stands in it.</summary>
public sealed record HeatCell(double Intensity, string Text = "");
