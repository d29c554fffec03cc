namespace CrisisReview.Domain.Attention.Rules;

/// <summary>A field that is true or false is true.</summary>
public sealed record IsTrue(RuleField Field) : Condition
{
    internal override int Binding => 4;

    public override bool Holds(AttentionAccount account) => Field.TruthOf(account);

    public override string ToString() => Field.Name;
}
