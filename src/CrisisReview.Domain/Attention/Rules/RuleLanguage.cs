namespace CrisisReview.Domain.Attention.Rules;

/// <summary>The closed language of business rules:
/// <code>
/// either     = both { "or" both }
/// both       = single { "and" single }
/// single     = "not" single | "(" either ")" | comparison
/// comparison = field | field sign value
/// sign       = "&lt;" | "&lt;=" | "=" | "!=" | "&gt;=" | "&gt;"
/// value      = number | number "%" | 'words' | true | false | field
/// </code>
/// A field that is true or false stands alone or is compared with true or false; words and these take = and != only; two fields compare where
/// both are numbers of the same kind. Words of the language and names of fields are read without regard to case.
/// Example: <c>abilityToPay &lt; 0.9 and overdue60 &gt; 0</c>.</summary>
public static class RuleLanguage
{
    public const int MaximumLength = 1000;
    public const int MaximumDepth = 32;

    /// <summary>The condition, or the first fault of its text. Throws nothing, whatever the text.</summary>
    public static (Condition? Condition, RuleFault? Fault) Read(string text)
    {
        if (text.Length > MaximumLength)
        {
            return (null, new(MaximumLength + 1, $"a rule has at most {MaximumLength} characters; split it into two rules"));
        }

        var reading = new RuleReading(text);
        var condition = new RuleParser(reading).Whole();
        return (condition, reading.Fault);
    }
}
