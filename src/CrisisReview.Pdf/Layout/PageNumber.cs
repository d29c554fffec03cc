namespace CrisisReview.Pdf.Layout;

/// <summary>Which page of how many; the first is 1.</summary>
public readonly record struct PageNumber(int Number, int Count);
