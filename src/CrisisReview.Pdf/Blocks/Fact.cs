namespace CrisisReview.Pdf.Blocks;

/// <summary>A name and what it is: "Account manager", "J. Ortega".</summary>
public sealed record Fact(string Label, RichText Value);
