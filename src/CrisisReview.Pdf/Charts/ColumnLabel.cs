namespace CrisisReview.Pdf.Charts;

/// <summary>What stands under a column: its name and, below, its value; an empty value leaves its line out.</summary>
internal readonly record struct ColumnLabel(string Name, string Value);
