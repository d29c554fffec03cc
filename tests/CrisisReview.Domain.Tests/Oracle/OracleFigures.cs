namespace CrisisReview.Domain.Tests.Oracle;

/// <summary>What the oracle finds of one account.</summary>
internal sealed class OracleFigures
{
    public Fraction Baseline { get; set; }

    public Fraction AtStake { get; set; }

    /// <summary>Receivables, orders, renewals, opportunities, cost to serve.</summary>
    public Fraction[] Loss { get; } = new Fraction[5];

    /// <summary>Open balances by bucket, before and after.</summary>
    public Fraction[] Before { get; } = new Fraction[5];

    public Fraction[] After { get; } = new Fraction[5];

    public Fraction Loss95 { get; set; }

    /// <summary>Of receivables, orders, renewals, opportunities: what is left and what there was.</summary>
    public Fraction[] AbilityLeft { get; } = new Fraction[4];

    public Fraction[] AbilityWhole { get; } = new Fraction[4];

    public Fraction Expected => Loss.Aggregate((a, b) => a + b);

    public Fraction Ability(int lever) => AbilityWhole[lever] == 0 ? 1 : AbilityLeft[lever] / AbilityWhole[lever];

    /// <summary>An item with a part that is always lost, a jump, and its two probabilities of failing.</summary>
    public void Add(int lever, Fraction certain, Fraction jump, Fraction q, Fraction unstressed)
    {
        Loss[lever] += certain + (q * jump);
        Loss95 += certain + (q > Fraction.Parse("0.05") ? jump : 0);
        if (lever < AbilityLeft.Length)
        {
            AbilityLeft[lever] += Fraction.Abs(jump) * (1 - q);
            AbilityWhole[lever] += Fraction.Abs(jump) * (1 - unstressed);
        }
    }
}
