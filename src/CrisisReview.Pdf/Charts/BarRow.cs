namespace CrisisReview.Pdf.Charts;

/// <summary>A label and its bars, one below the other: one, or a pair such as before and after.</summary>
public sealed record BarRow(string Label, params IReadOnlyList<Bar> Bars);
