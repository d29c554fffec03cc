using System.Text;

namespace CrisisReview.Pdf.Fonts;

/// <summary>A face as one document uses it: the characters shown so far and those it had no glyph for.</summary>
internal sealed class EmbeddedFont(TrueTypeFont font, int number, int objectId)
{
    private readonly Dictionary<int, int> _missing = [];

    public TrueTypeFont Font => font;

    /// <summary>The face's number in the resource names of all pages: /F1, /F2.</summary>
    public int Number => number;

    public int ObjectId => objectId;

    public CharacterSet Characters { get; } = new();

    /// <summary>Code point and how often it was shown as a box, in no order.</summary>
    public IReadOnlyDictionary<int, int> Missing => _missing;

    public ushort CodeOf(Rune rune)
    {
        if (font.GlyphOf(rune.Value) == 0)
        {
            _missing[rune.Value] = _missing.GetValueOrDefault(rune.Value) + 1;
        }

        return Characters.CodeOf(rune.Value);
    }
}
