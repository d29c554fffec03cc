namespace CrisisReview.Pdf.Charts;

/// <summary>A label and a cell for each column.</summary>
public sealed record HeatRow(string Label, IReadOnlyList<HeatCell> Cells);
