namespace CrisisReview.Pdf.Tests.Samples;

/// <summary>A text on a page, and where its baseline begins, in points from the bottom left corner.</summary>
internal sealed record PlacedText(double X, double Y, string Text);
