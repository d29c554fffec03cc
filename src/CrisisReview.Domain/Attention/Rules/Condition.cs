namespace CrisisReview.Domain.Attention.Rules;

/// <summary>The condition of a business rule, as read. Its text, <see cref="object.ToString"/>, reads back as the same condition.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>How tightly it binds: or 1, and 2, not 3, a comparison 4.</summary>
    internal abstract int Binding { get; }

    public abstract bool Holds(AttentionAccount account);

    /// <summary>The text, in parentheses where it binds less tightly than <paramref name="binding"/>.</summary>
    internal string Within(int binding) => Binding < binding ? $"({this})" : ToString()!;
}
