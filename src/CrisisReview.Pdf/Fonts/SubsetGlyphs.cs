namespace CrisisReview.Pdf.Fonts;

/// <summary>The glyphs of a subset in their new order: the box for missing ones first, then those asked for, then the parts of composites.
/// A text may not use glyph 0, so where the box is asked for it is there a second time.</summary>
internal sealed class SubsetGlyphs
{
    private readonly List<int> _oldNumbers = [0];
    private readonly int[] _newNumbers;

    public SubsetGlyphs(TrueTypeFont font, IEnumerable<int> wanted)
    {
        _newNumbers = new int[font.GlyphCount];
        var isWanted = new bool[font.GlyphCount];
        foreach (var glyph in wanted)
        {
            isWanted[glyph] = true;
        }

        for (var glyph = 0; glyph < isWanted.Length; glyph++)
        {
            if (isWanted[glyph])
            {
                Add(glyph);
            }
        }

        for (var i = 0; i < _oldNumbers.Count; i++)
        {
            font.Outlines.AddComponents(_oldNumbers[i], Add);
        }
    }

    public IReadOnlyList<int> OldNumbers => _oldNumbers;

    /// <summary>The number in the subset of a glyph that is in it.</summary>
    public ushort NewNumber(int glyph) => (ushort)_newNumbers[glyph];

    private void Add(int glyph)
    {
        if (_newNumbers[glyph] == 0)
        {
            _newNumbers[glyph] = _oldNumbers.Count;
            _oldNumbers.Add(glyph);
        }
    }
}
