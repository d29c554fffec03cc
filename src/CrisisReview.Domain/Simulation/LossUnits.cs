namespace CrisisReview.Domain.Simulation;

/// <summary>Losses as whole numbers of 1/10 000 of the currency unit, so that sums are exact in any order.</summary>
public static class LossUnits
{
    public const int PerCurrencyUnit = 10_000;

    /// <summary>A single account's figure may not pass this, so that sums over paths and accounts fit 64 bits.</summary>
    public const long Largest = 1L << 56;

    /// <summary>Rounded half to even.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The amount is above 7.2e12 currency units.</exception>
    public static long Of(Money amount)
    {
        var units = Math.Round(amount.Amount * PerCurrencyUnit, MidpointRounding.ToEven);
        return Math.Abs(units) <= Largest
            ? (long)units
            : throw new ArgumentOutOfRangeException(nameof(amount), amount.Amount, "An account's loss is too large to simulate; check its amounts and rates.");
    }

    public static Money ToMoney(long units) => new((decimal)units / PerCurrencyUnit);
}
