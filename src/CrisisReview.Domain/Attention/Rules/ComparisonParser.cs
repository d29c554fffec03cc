namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Reads a comparison and checks that its two sides can be compared.</summary>
internal sealed class ComparisonParser(RuleReading reading)
{
    private const string Signs = "<, <=, =, !=, >= or >";

    public Condition? Read()
    {
        var name = reading.Current;
        if (name.Kind != RuleTokenKind.Name || IsReserved(name))
        {
            return reading.Expected("a field, not or (");
        }

        if (RuleFields.Find(name.Text) is not { } field)
        {
            return reading.Refuse(name, Unknown(name));
        }

        reading.Take();
        return reading.Current.Kind == RuleTokenKind.Sign ? Compared(field)
            : field.Type == RuleFieldType.TrueOrFalse ? new IsTrue(field)
            : reading.Expected($"{Signs} after {field}");
    }

    private Condition? Compared(RuleField field)
    {
        var sign = reading.Take();
        if (ComparisonSigns.Read(sign.Text) is not { } comparison)
        {
            return reading.Refuse(sign, $"{sign.Described} is no comparison; expected {Signs}");
        }

        if (!field.IsNumber && comparison is not (Comparison.Equal or Comparison.NotEqual))
        {
            return reading.Refuse(sign, $"{field} {(field.Type == RuleFieldType.Words ? "holds words" : "is true or false")}, which only = and != compare");
        }

        return field.Type switch
        {
            RuleFieldType.TrueOrFalse => WithTruth(field, comparison == Comparison.Equal),
            RuleFieldType.Words => WithWords(field, comparison == Comparison.Equal),
            _ => WithNumber(field, comparison),
        };
    }

    private Condition? WithTruth(RuleField field, bool equal) =>
        reading.TakeWord("true") ? new TruthIs(field, equal, true)
        : reading.TakeWord("false") ? new TruthIs(field, equal, false)
        : reading.Expected($"true or false, which {field} is");

    private Condition? WithWords(RuleField field, bool equal)
    {
        var words = reading.Current;
        if (words.Kind != RuleTokenKind.Words)
        {
            return reading.Expected(field.Choices.Count == 0 ? $"words in quotes, such as {field} = 'North'" : $"one of {Choices(field)}");
        }

        if (field.Choices.Count > 0 && !field.Choices.Contains(words.Text, StringComparer.OrdinalIgnoreCase))
        {
            return reading.Expected($"one of {Choices(field)}");
        }

        reading.Take();
        return new WordsAre(field, equal, words.Text);
    }

    private Condition? WithNumber(RuleField field, Comparison comparison)
    {
        var value = reading.Current;
        if (value.Kind == RuleTokenKind.Name && !IsReserved(value))
        {
            return WithField(field, comparison, value);
        }

        if (value.Kind != RuleTokenKind.Number)
        {
            return reading.Expected($"{RuleNumbers.Expected(field.Type)}, or a field");
        }

        if (RuleNumbers.Read(value.Text, field.Type) is not { } number)
        {
            return reading.Expected($"{RuleNumbers.Expected(field.Type)}, because {field} is {RuleNumbers.Named(field.Type)}");
        }

        reading.Take();
        return new NumberIs(field, comparison, number);
    }

    private Condition? WithField(RuleField field, Comparison comparison, RuleToken name)
    {
        if (RuleFields.Find(name.Text) is not { } second)
        {
            return reading.Refuse(name, Unknown(name));
        }

        if (second.Type != field.Type)
        {
            return reading.Refuse(name, $"{second} is {RuleNumbers.Named(second.Type)} and cannot be compared with {field}, which is {RuleNumbers.Named(field.Type)}");
        }

        reading.Take();
        return new FieldsCompare(field, comparison, second);
    }

    private static bool IsReserved(RuleToken token) =>
        token.Is("and") || token.Is("or") || token.Is("not") || token.Is("true") || token.Is("false");

    private static string Unknown(RuleToken name) => $"{name.Described} {RuleFields.Unknown(name.Text)}";

    private static string Choices(RuleField field) => string.Join(", ", field.Choices.Select(choice => $"'{choice}'"));
}
