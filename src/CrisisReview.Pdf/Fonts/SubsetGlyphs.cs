namespace CrisisReview.Pdf.Fonts;

/// <summary>The glyphs of a subset in their new order: the box for missing ones first, then those asked for, then the parts of composites.
/// A text may not use glyph 0, so where the box is asked for it is there a second time.</summary>
internal sealed class SubsetGlyphs
{
    private readonly List<ushort> _oldNumbers = [];
    private readonly Dictionary<ushort, ushort> _newNumber = [];

    public SubsetGlyphs(TrueTypeFont font, IEnumerable<ushort> wanted)
    {
        _oldNumbers.Add(0);
        foreach (var glyph in wanted.Order())
        {
            Add(glyph);
        }

        for (var i = 0; i < _oldNumbers.Count; i++)
        {
            font.Outlines.AddComponents(_oldNumbers[i], Add);
        }
    }

    public IReadOnlyList<ushort> OldNumbers => _oldNumbers;

    public IReadOnlyDictionary<ushort, ushort> NewNumber => _newNumber;

    private void Add(ushort glyph)
    {
        if (_newNumber.TryAdd(glyph, (ushort)_oldNumbers.Count))
        {
            _oldNumbers.Add(glyph);
        }
    }
}
