using CrisisReview.Pdf.Fonts;

namespace CrisisReview.Pdf.Styles;

/// <summary>The three faces that a document is set in.</summary>
public sealed record FontFamily(TrueTypeFont Regular, TrueTypeFont SemiBold, TrueTypeFont Italic)
{
    public TrueTypeFont this[Face face] => face switch
    {
        Face.Regular => Regular,
        Face.SemiBold => SemiBold,
        Face.Italic => Italic,
        _ => throw new ArgumentOutOfRangeException(nameof(face), face, "There is no such face."),
    };
}
