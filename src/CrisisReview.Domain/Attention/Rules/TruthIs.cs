namespace CrisisReview.Domain.Attention.Rules;

/// <summary>A field that is true or false is compared with one of the two.</summary>
public sealed record TruthIs(RuleField Field, bool Equal, bool Value) : Condition
{
    internal override int Binding => 4;

    public override bool Holds(AttentionAccount account) => (Field.TruthOf(account) == Value) == Equal;

    public override string ToString() => $"{Field.Name} {(Equal ? "=" : "!=")} {(Value ? "true" : "false")}";
}
