using CrisisReview.Pdf.Pages;

namespace CrisisReview.Pdf.Documents;

/// <summary>An entry of the outline that readers show beside the pages. Level 1 is the outermost.</summary>
internal sealed record Bookmark(int Level, string Title, PdfPage Page, double Y);
