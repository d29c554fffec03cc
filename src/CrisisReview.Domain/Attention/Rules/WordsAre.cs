namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Words are compared with written ones, without regard to case.</summary>
public sealed record WordsAre(RuleField Field, bool Equal, string Words) : Condition
{
    internal override int Binding => 4;

    public override bool Holds(AttentionAccount account) => Field.WordsOf(account).Equals(Words, StringComparison.OrdinalIgnoreCase) == Equal;

    // A quote within is written twice.
    public override string ToString() => $"{Field.Name} {(Equal ? "=" : "!=")} '{Words.Replace("'", "''", StringComparison.Ordinal)}'";
}
