namespace CrisisReview.Domain.Attention.Rules;

/// <summary>Two conditions hold.</summary>
public sealed record AllOf(Condition First, Condition Second) : Condition
{
    internal override int Binding => 2;

    public override bool Holds(AttentionAccount account) => First.Holds(account) && Second.Holds(account);

    public override string ToString() => $"{First.Within(2)} and {Second.Within(3)}";
}
