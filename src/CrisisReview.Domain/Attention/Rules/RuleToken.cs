namespace CrisisReview.Domain.Attention.Rules;

/// <summary>A piece of a rule's text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="Text">As it stands; for words, what is between the quotes.</param>
internal readonly record struct RuleToken(RuleTokenKind Kind, int Start, string Text)
{
    private const int LongestQuotation = 40;

    /// <summary>Whether it is this word of the language, without regard to case.</summary>
    public bool Is(string word) => Kind == RuleTokenKind.Name && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>As it is named to a person.</summary>
    public string Described => Kind switch
    {
        RuleTokenKind.End => "the end",
        RuleTokenKind.Words => $"the words '{Cut(Text)}'",
        _ => Cut(Text),
    };

    private static string Cut(string text) => text.Length <= LongestQuotation ? text : text[..LongestQuotation] + "…";
}
