using CrisisReview.Pdf.Fonts;

namespace CrisisReview.Pdf.Documents;

/// <summary>The characters that the faces lack and that a document therefore shows as boxes.</summary>
/// <param name="Count">Boxes shown.</param>
/// <param name="CodePoints">Each character once, in order.</param>
public sealed record MissingGlyphs(int Count, IReadOnlyList<int> CodePoints)
{
    private static readonly MissingGlyphs None = new(0, []);

    internal static MissingGlyphs In(IReadOnlyList<EmbeddedFont> fonts) => fonts.All(font => font.Missing.Count == 0) ? None : new(
        fonts.Sum(font => font.Missing.Values.Sum()),
        [.. fonts.SelectMany(font => font.Missing.Keys).Distinct().Order()]);
}
