using CrisisReview.Domain;

namespace CrisisReview.Reports.Figures;

/// <summary>The smallest amount that a table shows.</summary>
public sealed record AmountUnit(int Decimals)
{
    private const decimal CentsBelow = 1_000_000m;

    public static AmountUnit Cents { get; } = new(2);

    public static AmountUnit Whole { get; } = new(0);

    /// <summary>One unit for everything that stands together: cents while every amount is below a million either way, else whole units.</summary>
    public static AmountUnit For(IEnumerable<Money> amounts)
    {
        foreach (var amount in amounts)
        {
            if (Math.Abs(amount.Amount) >= CentsBelow)
            {
                return Whole;
            }
        }

        return Cents;
    }

    /// <summary>Rounded to this unit, halves away from zero.</summary>
    public decimal Round(Money amount) => decimal.Round(amount.Amount, Decimals, MidpointRounding.AwayFromZero);
}
