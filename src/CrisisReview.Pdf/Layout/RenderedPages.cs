using CrisisReview.Pdf.Documents;

namespace CrisisReview.Pdf.Layout;

/// <summary>A finished file, its number of pages, and the characters that it could only show as boxes.</summary>
public sealed record RenderedPages(ReadOnlyMemory<byte> Bytes, int PageCount, MissingGlyphs MissingGlyphs);
