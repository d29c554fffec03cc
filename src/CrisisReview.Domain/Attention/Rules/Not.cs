namespace CrisisReview.Domain.Attention.Rules;

/// <summary>A condition does not hold.</summary>
public sealed record Not(Condition Inner) : Condition
{
    internal override int Binding => 3;

    public override bool Holds(AttentionAccount account) => !Inner.Holds(account);

    public override string ToString() => $"not {Inner.Within(3)}";
}
