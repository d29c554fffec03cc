namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Reads conditions by recursive descent, one method for each line of the grammar. Null means refused.</summary>
internal sealed class RuleParser(RuleReading reading)
{
    private readonly ComparisonParser _comparisons = new(reading);
    private int _depth;

    public Condition? Whole() =>
        Either() is not { } condition ? null
        : reading.Current.Kind == RuleTokenKind.End ? condition
        : reading.Expected("and, or, or the end");

    private Condition? Either()
    {
        var condition = Both();
        while (condition is not null && reading.TakeWord("or"))
        {
            condition = Both() is { } second ? new AnyOf(condition, second) : null;
        }

        return condition;
    }

    private Condition? Both()
    {
        var condition = Single();
        while (condition is not null && reading.TakeWord("and"))
        {
            condition = Single() is { } second ? new AllOf(condition, second) : null;
        }

        return condition;
    }

    private Condition? Single()
    {
        var first = reading.Current;
        if (!first.Is("not") && first.Kind != RuleTokenKind.Open)
        {
            return _comparisons.Read();
        }

        if (_depth == RuleLanguage.MaximumDepth)
        {
            return reading.Refuse(first, $"parentheses and not go at most {RuleLanguage.MaximumDepth} deep");
        }

        reading.Take();
        _depth++;
        var condition = first.Kind == RuleTokenKind.Open ? Enclosed() : Single() is { } inner ? new Not(inner) : null;
        _depth--;
        return condition;
    }

    private Condition? Enclosed()
    {
        if (Either() is not { } inner)
        {
            return null;
        }

        if (reading.Current.Kind != RuleTokenKind.Close)
        {
            return reading.Expected("and, or, or )");
        }

        reading.Take();
        return inner;
    }
}
