namespace CrisisReview.Domain.Attention.Rules;

/// <summary>A number is compared with a written one.</summary>
public sealed record NumberIs(RuleField Field, Comparison Comparison, decimal Number) : Condition
{
    internal override int Binding => 4;

    public override bool Holds(AttentionAccount account) => Comparison.Holds(Field.NumberOf(account).CompareTo(Number));

    public override string ToString() => $"{Field.Name} {ComparisonSigns.Of(Comparison)} {Numbers.Plain(Number)}";
}
