namespace CrisisReview.Domain.Attention.Rules;

/// <summary>What keeps a text from being a rule.</summary>
/// <param name="Position">The character it begins at, the first being 1.</param>
/// <param name="Problem">What is wrong and what was expected.</param>
public sealed record RuleFault(int Position, string Problem)
{
    public override string ToString() => FormattableString.Invariant($"at character {Position}: {Problem}");
}
