namespace CrisisReview.Domain.Attention.Rules;

/// <summary>A fact about an account that rules may ask for. Every account has a value for every field.</summary>
public sealed class RuleField
{
    private readonly Func<AttentionAccount, decimal>? _number;
    private readonly Func<AttentionAccount, string>? _words;
    private readonly Func<AttentionAccount, bool>? _truth;

    internal RuleField(string name, RuleFieldType type, string meaning, Func<AttentionAccount, decimal> number)
        : this(name, type, meaning) => _number = number;

    internal RuleField(string name, string meaning, Func<AttentionAccount, string> words, params IReadOnlyList<string> choices)
        : this(name, RuleFieldType.Words, meaning) => (_words, Choices) = (words, choices);

    internal RuleField(string name, string meaning, Func<AttentionAccount, bool> truth)
        : this(name, RuleFieldType.TrueOrFalse, meaning) => _truth = truth;

    private RuleField(string name, RuleFieldType type, string meaning) => (Name, Type, Meaning) = (name, type, meaning);

    public string Name { get; }

    public RuleFieldType Type { get; }

    public string Meaning { get; }

    /// <summary>The only words the field can hold; empty where it can hold any.</summary>
    public IReadOnlyList<string> Choices { get; } = [];

    public bool IsNumber => _number is not null;

    /// <exception cref="InvalidOperationException">The field is no number.</exception>
    public decimal NumberOf(AttentionAccount account) => _number is { } number ? number(account) : throw WrongType("number");

    /// <exception cref="InvalidOperationException">The field holds no words.</exception>
    public string WordsOf(AttentionAccount account) => _words is { } words ? words(account) : throw WrongType("words");

    /// <exception cref="InvalidOperationException">The field is not true or false.</exception>
    public bool TruthOf(AttentionAccount account) => _truth is { } truth ? truth(account) : throw WrongType("truth");

    public override string ToString() => Name;

    private InvalidOperationException WrongType(string asked) => new($"The field {Name} holds {Type}, and was asked for {asked}.");
}
