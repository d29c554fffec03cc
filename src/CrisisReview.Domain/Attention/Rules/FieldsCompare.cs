namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Two numbers of the account are compared.</summary>
public sealed record FieldsCompare(RuleField First, Comparison Comparison, RuleField Second) : Condition
{
    internal override int Binding => 4;

    public override bool Holds(AttentionAccount account) => Comparison.Holds(First.NumberOf(account).CompareTo(Second.NumberOf(account)));

    public override string ToString() => $"{First.Name} {ComparisonSigns.Of(Comparison)} {Second.Name}";
}
