using System.Globalization;

namespace CrisisReview.Reports.Figures;

/// <summary>Texts for places that cannot grow. The whole text stands elsewhere in the pack.</summary>
public static class ShortText
{
    /// <summary>At most so many characters as readers count them; an ellipsis says that some are left out.</summary>
    public static string Of(string text, int most)
    {
        var characters = StringInfo.ParseCombiningCharacters(text);
        return characters.Length <= most ? text : text[..characters[most - 1]].TrimEnd() + "…";
    }
}
