namespace CrisisReview.Domain.Attention.Rules;

/// <summary>One of two conditions holds, or both.</summary>
public sealed record AnyOf(Condition First, Condition Second) : Condition
{
    internal override int Binding => 1;

    public override bool Holds(AttentionAccount account) => First.Holds(account) || Second.Holds(account);

    public override string ToString() => $"{First.Within(1)} or {Second.Within(2)}";
}
