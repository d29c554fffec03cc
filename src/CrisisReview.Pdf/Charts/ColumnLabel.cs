namespace CrisisReview.Pdf.Charts;

/// <summary>What stands under a column: its name and, below, its value; an empty value leaves its line out.</summary>
internal sealed record ColumnLabel(string Name, string Value);
