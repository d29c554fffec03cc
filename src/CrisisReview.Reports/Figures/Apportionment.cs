using CrisisReview.Domain;

namespace CrisisReview.Reports.Figures;

/// <summary>Rounds the parts of a total so that what is shown adds up to what is shown (largest remainder method): every part
/// is rounded down, and the units then missing go to the parts that lost most, the earlier first. No part is a whole unit away from its
/// exact value, and a part that needs no rounding is never changed.</summary>
public static class Apportionment
{
    /// <summary>The parts rounded so that they add up to their own rounded total.</summary>
    public static IReadOnlyList<decimal> Rounded(this AmountUnit unit, IReadOnlyList<Money> parts) =>
        unit.Rounded(parts, unit.Round(parts.Sum()));

    /// <summary>The parts rounded so that they add up to <paramref name="total"/>, which is their sum rounded up or down.</summary>
    /// <exception cref="ArgumentException">The total is not that of the parts.</exception>
    public static IReadOnlyList<decimal> Rounded(this AmountUnit unit, IReadOnlyList<Money> parts, decimal total)
    {
        var smallest = Smallest(unit);
        var shown = parts.Select(p => decimal.Floor(p.Amount / smallest) * smallest).ToArray();
        var lost = parts.Select((p, i) => (Index: i, Remainder: p.Amount - shown[i])).Where(l => l.Remainder > 0).ToArray();
        var missing = (total - shown.Sum()) / smallest;
        if (missing < 0 || missing > lost.Length || missing != decimal.Truncate(missing))
        {
            throw new ArgumentException($"The parts add up to {parts.Sum()}, which cannot be shown as {total}.", nameof(total));
        }

        foreach (var (index, _) in lost.OrderByDescending(l => l.Remainder).Take((int)missing))
        {
            shown[index] += smallest;
        }

        return shown;
    }

    private static decimal Smallest(AmountUnit unit) => new(1, 0, 0, isNegative: false, (byte)unit.Decimals);
}
