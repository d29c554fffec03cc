using System.Text;

namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Cuts a rule's text into pieces. Anything can be cut: what the language does not know is a piece of its own.</summary>
internal static class RuleTokens
{
    private const string SignCharacters = "<>=!";

    /// <summary>The pieces in order, the last one being the end.</summary>
    public static IReadOnlyList<RuleToken> Of(string text)
    {
        var tokens = new List<RuleToken>();
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (token, next) = Next(text, at);
            tokens.Add(token);
            at = next;
        }

        tokens.Add(new(RuleTokenKind.End, text.Length, ""));
        return tokens;
    }

    private static (RuleToken Token, int Next) Next(string text, int at) => text[at] switch
    {
        '(' => Run(text, at, at + 1, RuleTokenKind.Open),
        ')' => Run(text, at, at + 1, RuleTokenKind.Close),
        '\'' or '"' => Words(text, at),
        var c when SignCharacters.Contains(c, StringComparison.Ordinal) =>
            Run(text, at, EndOf(text, at, each => SignCharacters.Contains(each, StringComparison.Ordinal)), RuleTokenKind.Sign),
        var c when char.IsAsciiDigit(c) || c is '-' or '.' => Run(text, at, EndOf(text, at, IsOfNumber), RuleTokenKind.Number),
        var c when IsOfName(c) => Run(text, at, EndOf(text, at, IsOfName), RuleTokenKind.Name),
        var c => Run(text, at, at + (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1), RuleTokenKind.Unknown),
    };

    private static (RuleToken Token, int Next) Run(string text, int start, int end, RuleTokenKind kind) =>
        (new(kind, start, text[start..end]), end);

    // A letter within a number belongs to it, so that 1e5 and 90days are refused as a whole.
    private static bool IsOfNumber(char c) => char.IsAsciiLetterOrDigit(c) || c is '.' or '%' or '-' or ',' or '_';

    private static bool IsOfName(char c) => char.IsLetterOrDigit(c) || c is '_' or '.';

    private static int EndOf(string text, int start, Func<char, bool> belongs)
    {
        var end = start + 1;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end;
    }

    private static (RuleToken Token, int Next) Words(string text, int start)
    {
        var quote = text[start];
        var words = new StringBuilder();
        var at = start + 1;
        while (at < text.Length)
        {
            var isQuote = text[at] == quote;
            if (isQuote && (at + 1 == text.Length || text[at + 1] != quote))
            {
                return (new(RuleTokenKind.Words, start, words.ToString()), at + 1);
            }

            words.Append(text[at]);
            at += isQuote ? 2 : 1;
        }

        return (new(RuleTokenKind.OpenWords, start, text[start..]), text.Length);
    }
}
