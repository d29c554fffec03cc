namespace CrisisReview.Domain.Attention.Rules;

/// <summary>The state of reading one rule: where it is, and the first fault.</summary>
internal sealed class RuleReading(string text)
{
    private readonly IReadOnlyList<RuleToken> _tokens = RuleTokens.Of(text);
    private int _at;

    public RuleFault? Fault { get; private set; }

    public RuleToken Current => _tokens[_at];

    public RuleToken Take()
    {
        var taken = Current;
        _at = Math.Min(_at + 1, _tokens.Count - 1);
        return taken;
    }

    public bool TakeWord(string word)
    {
        var found = Current.Is(word);
        if (found)
        {
            Take();
        }

        return found;
    }

    /// <summary>Keeps the first fault; gives null, which is what an unread condition is.</summary>
    public Condition? Refuse(RuleToken at, string problem)
    {
        Fault ??= new(at.Start + 1, problem);
        return null;
    }

    /// <summary>Refuses the present piece for not being what was expected.</summary>
    public Condition? Expected(string expected) => Refuse(Current, Current.Kind switch
    {
        RuleTokenKind.OpenWords => "the quote is not closed",
        _ => $"expected {expected}, found {Current.Described}",
    });
}
