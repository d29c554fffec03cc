namespace CrisisReview.Pdf.Pages;

/// <summary>A clickable area: to an address outside, or to a named target in this document.</summary>
internal readonly record struct PageLink(Box Area, Uri? Address, string? Target);
