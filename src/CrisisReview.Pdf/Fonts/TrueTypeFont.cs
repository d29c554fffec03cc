using System.Collections.Concurrent;
using static CrisisReview.Pdf.Fonts.FontFile;

namespace CrisisReview.Pdf.Fonts;

/// <summary>A TrueType face, read once and shared by any number of documents and threads. It keeps the subsets made of it, by set of characters.</summary>
public sealed class TrueTypeFont
{
    /// <summary>Subsets kept before the store is emptied; at about 10 kB each a bound on memory, far above the sets a run uses.</summary>
    private const int MostSubsets = 256;

    private readonly CharacterMap _characters;
    private readonly ushort[] _advances;
    private readonly ConcurrentDictionary<CharacterSet, FontSubset> _subsets = new();

    private TrueTypeFont(FontFile file)
    {
        File = file;
        Metrics = FontMetrics.Read(file);
        _characters = new CharacterMap(file.Table("cmap").Span);
        _advances = ReadAdvances(file);
        Outlines = new GlyphOutlines(file.Table("loca"), file.Table("glyf"), Unsigned(file.Table("head").Span, 50) == 1);
    }

    public FontMetrics Metrics { get; }

    internal FontFile File { get; }

    internal GlyphOutlines Outlines { get; }

    internal int GlyphCount => _advances.Length;

    /// <summary>Reads a .ttf. The memory must stay unchanged. Throws <see cref="FontFormatException"/> on anything else or on a damaged file;
    /// a damage to outlines shows when a document uses them, by the same exception.</summary>
    public static TrueTypeFont Parse(ReadOnlyMemory<byte> file)
    {
        try
        {
            return new TrueTypeFont(new FontFile(file));
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw Damaged(damage);
        }
    }

    /// <summary>False where the face would show its box for "no such glyph".</summary>
    public bool Has(int codePoint) => GlyphOf(codePoint) != 0;

    /// <summary>Advance width of a character in thousandths of the type size.</summary>
    public int AdvanceOf(int codePoint) => _advances[GlyphOf(codePoint)];

    /// <summary>Width of one line of text in points.</summary>
    public double WidthOf(ReadOnlySpan<char> text, double size)
    {
        var thousandths = 0L;
        foreach (var rune in text.EnumerateRunes())
        {
            thousandths += AdvanceOf(rune.Value);
        }

        return thousandths * size / 1000;
    }

    internal ushort GlyphOf(int codePoint) => _characters[CharacterSet.Shown(codePoint)] is var glyph && glyph < _advances.Length ? glyph : (ushort)0;

    internal int AdvanceOfGlyph(ushort glyph) => _advances[glyph];

    internal FontSubset SubsetFor(CharacterSet characters)
    {
        if (_subsets.TryGetValue(characters, out var known))
        {
            return known;
        }

        if (_subsets.Count >= MostSubsets)
        {
            _subsets.Clear();
        }

        try
        {
            return _subsets.GetOrAdd(characters.Copy(), set => FontSubset.Of(this, set));
        }
        catch (Exception damage) when (IsDamage(damage))
        {
            throw Damaged(damage);
        }
    }

    /// <summary>What reading outside a table throws.</summary>
    private static bool IsDamage(Exception exception) => exception is ArgumentException or IndexOutOfRangeException;

    private static FontFormatException Damaged(Exception damage) =>
        new("The font is cut short or damaged: a table points outside the file. Give an undamaged .ttf.", damage);

    private static ushort[] ReadAdvances(FontFile file)
    {
        var unitsPerEm = Unsigned(file.Table("head").Span, 18);
        var hmtx = file.Table("hmtx").Span;
        var described = Unsigned(file.Table("hhea").Span, 34);
        var advances = new ushort[Unsigned(file.Table("maxp").Span, 4)];
        if (advances.Length == 0 || described == 0)
        {
            throw new FontFormatException("The font has no glyph or no width: its 'maxp' or 'hhea' says 0.");
        }

        for (var glyph = 0; glyph < advances.Length; glyph++)
        {
            var units = Unsigned(hmtx, 4 * Math.Min(glyph, described - 1));
            advances[glyph] = (ushort)Math.Round(units * 1000.0 / unitsPerEm);
        }

        return advances;
    }
}
