using CrisisReview.Pdf.Fonts;

namespace CrisisReview.Reports.Figures;

/// <summary>The faces that packs are set in, and which characters they have: Latin, Greek, Cyrillic and Vietnamese with the currency signs.</summary>
public static class PackFonts
{
    public static TrueTypeFont Regular { get; } = Font("NotoSans-Regular.ttf");

    public static TrueTypeFont SemiBold { get; } = Font("NotoSans-SemiBold.ttf");

    /// <summary>False where a pack shows a box in the place of some of the text's characters.</summary>
    public static bool Show(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!Regular.Has(rune.Value))
            {
                return false;
            }
        }

        return true;
    }

    private static TrueTypeFont Font(string name)
    {
        using var resource = typeof(PackFonts).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly; build again with the font package restored.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return TrueTypeFont.Parse(bytes);
    }
}
